namespace AttendanceRules.Mutations;

/// <summary>A pack in which one thing is written otherwise.</summary>
/// <param name="File">The file, as the pack names it.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Path">The JSON path of what is changed.</param>
/// <param name="Owner">The name of the declaration in which it is.</param>
/// <param name="Kind">What is changed: number, comparison, unit, window, date, stakeholder, source, order and so on.</param>
/// <param name="Was">What is written.</param>
/// <param name="Now">What is written in its place.</param>
/// <param name="Start">Where in the file's text it begins.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Text">What takes its place.</param>
internal sealed record Mutant(string File, int Line, string Path, string Owner, string Kind, string Was, string Now, int Start, int Length,
    string Text)
{
    /// <summary>The file's text with the change.</summary>
    public string In(string text) => text.Remove(Start, Length).Insert(Start, Text);
}
