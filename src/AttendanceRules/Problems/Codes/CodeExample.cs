namespace AttendanceRules.Problems.Codes;

/// <summary>An example of a code.</summary>
/// <param name="Of">What it is a part of: <c>json</c> for members of a pack file, or a word for another sort of file.</param>
/// <param name="Text">Its lines, joined by line feeds.</param>
internal sealed record CodeExample(string Of, string Text);
