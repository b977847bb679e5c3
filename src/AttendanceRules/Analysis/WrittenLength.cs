using AttendanceRules.Calendar;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Analysis;

/// <summary>The lengths that a length has over time: one where it is written out, one for each dated value of a threshold.</summary>
internal static class WrittenLength
{
    public static IReadOnlyList<Length> Of(DatedLength length) => length switch
    {
        { Fixed: { } written } => [written],
        { Threshold: { } threshold } => [.. threshold.Values.Select(v => threshold.LengthOn(v.From)).OfType<Length>()],
        _ => [],
    };
}
