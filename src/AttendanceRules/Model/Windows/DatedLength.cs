using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Model.Windows;

/// <summary>A length of time as packs write it: a number of a unit, or a threshold that changes with the date.</summary>
/// <param name="Fixed">The length, where it is written; null: <paramref name="Threshold"/> says it.</param>
/// <param name="Threshold">The threshold that says it; null: it is written.</param>
/// <param name="HasBegun">True for what begins on the day asked: before the threshold's first value it has that value, or it would never
/// end.</param>
internal sealed record DatedLength(Length? Fixed, ThresholdName? Threshold = null, bool HasBegun = false)
{
    /// <summary>The length on the date; null where its threshold has no value.</summary>
    public Length? On(DateOnly date) => Threshold is null ? Fixed
        : Threshold.LengthOn(date) ?? (HasBegun && Threshold.Values is [var first, ..] ? Threshold.LengthOn(first.From) : null);
}
