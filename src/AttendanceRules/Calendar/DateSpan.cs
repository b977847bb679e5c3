using AttendanceRules.Problems;

namespace AttendanceRules.Calendar;

/// <summary>A stretch of calendar days, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day. Before <paramref name="From"/>: the span is empty.</param>
public readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    /// <summary>True when no day is in the span.</summary>
    public bool IsEmpty => To < From;

    /// <summary>True when <paramref name="date"/> is in the span, ends included.</summary>
    public bool Contains(DateOnly date) => date >= From && date <= To;

    /// <summary>The days common to both spans; empty when they do not meet.</summary>
    public DateSpan And(DateSpan other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    /// <summary><c>2026-09-01..2026-09-14</c>.</summary>
    public override string ToString() => $"{IsoDate.Text(From)}..{IsoDate.Text(To)}";
}
