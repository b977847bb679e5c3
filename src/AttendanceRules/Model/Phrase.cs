namespace AttendanceRules.Model;

/// <summary>A text of a pack in one of its small languages.</summary>
/// <param name="Text">The text as it is written.</param>
/// <param name="Syntax">The language.</param>
/// <param name="Origin">Where it is written.</param>
/// <param name="Names">Words in it that may be names, in order, each with its offset in UTF-16 units; words of the language are among
/// them.</param>
internal sealed record Phrase(string Text, EmbeddedSyntax Syntax, Origin Origin, IReadOnlyList<(string Name, int Offset)> Names);
