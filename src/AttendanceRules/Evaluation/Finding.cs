using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>One comparison that was looked at, with what it found.</summary>
/// <param name="Fact">The name compared.</param>
/// <param name="Title">The name's title.</param>
/// <param name="Value">Its value.</param>
/// <param name="Text">The comparison as written, for example <c>absence &gt;= persistentAbsence</c>.</param>
/// <param name="Truth">What came out.</param>
/// <param name="Missing">Names of unsettled facts, questions or characteristics that could still change it.</param>
internal sealed record Finding(
    string Fact, string Title, Value Value, string Text, Truth Truth, IReadOnlyList<string> Missing)
{
    /// <summary>True where it rests on an answer that nobody gave (S9).</summary>
    public bool IsAssumed { get; init; } = Value.IsAssumed;

    /// <summary>What its value counts.</summary>
    public Unit Unit { get; init; }

    /// <summary>The currency of an amount of money; null for another.</summary>
    public Currency? Currency { get; init; }

    public Comparator Comparator { get; init; }

    /// <summary>The values it was compared with; empty for a yes/no name.</summary>
    public IReadOnlyList<Value> Limits { get; init; } = [];

    /// <summary>Works the evidence out when it is asked for: most findings are never shown.</summary>
    public EvidenceSource? Source { get; init; }

    public IReadOnlyList<string> Evidence => Source?.Find() ?? [];

    /// <summary>What is not known, and what is missing of it.</summary>
    public static Finding Open(string name, IReadOnlyList<string> missing) =>
        new(name, "", Value.Unknown(ValueKind.Date), name, Truth.Undecided, missing);

    // Of its words alone: few findings differ by the rest, and hashing all of it costs more than comparing.
    public override int GetHashCode() => HashCode.Combine(Text, Truth);
}
