using AttendanceRules.Model;

namespace AttendanceRules.Packs.Schema;

/// <summary>One member of a concept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">What its value looks like.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Meaning">What it means to the author of a pack, in one sentence; editors show it.</param>
/// <param name="Phrasing">The small language its text is written in.</param>
internal sealed record MemberSchema(
    string Name, JsonKind Form, bool IsRequired, string Meaning, EmbeddedSyntax Phrasing = EmbeddedSyntax.None)
{
    /// <summary>A member that may be left out.</summary>
    public MemberSchema(string name, JsonKind form, string meaning, EmbeddedSyntax phrasing = EmbeddedSyntax.None)
        : this(name, form, false, meaning, phrasing)
    {
    }

    /// <summary>The only values allowed; empty: any of its form.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>
    /// The only words of which each of its texts, or values by name, is one; empty: any. Whoever reads the member checks it.
    /// </summary>
    public IReadOnlyList<string> EachOf { get; init; } = [];

    /// <summary>A regular expression that its text meets; null: any. Whoever reads the member checks it.</summary>
    public string? Pattern { get; init; }

    /// <summary>What the words of its texts can name; none where <see cref="Phrasing"/> says it.</summary>
    public NameKinds Names { get; init; }

    /// <summary>What the names of its own members are, where it is an object by name.</summary>
    public NameKinds Keys { get; init; }

    /// <summary>Values that show what can be written; others are allowed too.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
