using AttendanceRules.Calendar;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Room for the days that entries cover, lent for as long as one fact is worked out.</summary>
internal static class CoveredDays
{
    [ThreadStatic]
    private static List<(DateSpan Days, Truth IsSure)>? spare;

    public static List<(DateSpan Days, Truth IsSure)> Lend()
    {
        var lent = spare ?? [];
        spare = null;
        return lent;
    }

    /// <summary>Takes them back; null: none were lent.</summary>
    public static void GiveBack(List<(DateSpan Days, Truth IsSure)>? days)
    {
        if (days is not null)
        {
            days.Clear();
            spare = days;
        }
    }
}
