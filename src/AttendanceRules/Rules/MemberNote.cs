namespace AttendanceRules.Rules;

/// <summary>What a member means to the author of a pack.</summary>
/// <param name="Text">One sentence for people; editors show it.</param>
/// <param name="Phrasing">The small language its text is written in.</param>
internal sealed record MemberNote(string Text, Phrasing Phrasing = Phrasing.None)
{
    public static readonly MemberNote Empty = new("");

    /// <summary>The only values allowed; empty: any of its form.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Values that show what can be written; others are allowed too.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
