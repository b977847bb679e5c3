namespace AttendanceRules.Packs.Schema;

/// <summary>What a member means to the author of a pack.</summary>
/// <param name="Text">One sentence for people; editors show it.</param>
/// <param name="Phrasing">The small language its text is written in.</param>
internal sealed record PropertyDoc(string Text, EmbeddedSyntax Phrasing = EmbeddedSyntax.None)
{
    public static readonly PropertyDoc Empty = new("");

    /// <summary>The only values allowed; empty: any of its form.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Values that show what can be written; others are allowed too.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
