using System.Runtime.CompilerServices;

namespace AttendanceRules.Records;

/// <summary>What a kept value is of: the fact itself, the date, the parent or the part asked about, and which of several it is.</summary>
internal readonly struct FactKey(object fact, DateOnly date, string part, int which = 0) : IEquatable<FactKey>
{
    private readonly object fact = fact;
    private readonly DateOnly date = date;
    private readonly string part = part;
    private readonly int which = which;

    /// <summary>The fact.</summary>
    public object Fact => fact;

    public bool Equals(FactKey other) => ReferenceEquals(fact, other.fact) && date == other.date
        && which == other.which && part == other.part;

    public override bool Equals(object? obj) => obj is FactKey other && Equals(other);

    // The part is left out: few values differ by it alone, and hashing text costs more than comparing it.
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(fact), date.DayNumber, which);
}
