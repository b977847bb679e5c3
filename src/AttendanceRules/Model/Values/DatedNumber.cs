using AttendanceRules.Model.Facts;

namespace AttendanceRules.Model.Values;

/// <summary>A number as packs write it: itself, or a threshold that changes with the date.</summary>
/// <param name="Fixed">The number, where it is written; null: <paramref name="Threshold"/> says it.</param>
/// <param name="Threshold">The threshold that says it; null: it is written.</param>
internal sealed record DatedNumber(Ratio? Fixed, ThresholdName? Threshold = null)
{
    /// <summary>The number on the date; null where its threshold has no value.</summary>
    public Ratio? On(DateOnly date) => Threshold is null ? Fixed : Threshold.On(date);
}
