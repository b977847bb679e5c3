namespace AttendanceRules.Editing;

/// <summary>Something that can be written at a place.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Kind">What it is, in a word.</param>
/// <param name="Title">What people read about it; empty: nothing.</param>
/// <param name="Start">The offset of the first sign that it takes the place of.</param>
/// <param name="End">The offset after the last one.</param>
internal sealed record Suggestion(string Text, string Kind, string Title, int Start, int End);
