using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>The days that entries cover, in room that is lent for as long as one fact is worked out.</summary>
internal static class CoveredDays
{
    [ThreadStatic]
    private static List<(DateSpan Days, Truth IsSure)>? spare;

    /// <summary>
    /// The days, and whether it is certain; null when no entry covers any. Casework not supplied may cover any day. <see cref="GiveBack"/>
    /// ends it.
    /// </summary>
    public static List<(DateSpan Days, Truth IsSure)>? Of(RegisterFact fact, EvaluationContext context)
    {
        if (fact.NotCoveredBy.Count == 0)
        {
            return null;
        }

        if (!context.File.Casework.IsSupplied)
        {
            var any = Lend();
            any.Add((new DateSpan(WindowEvaluator.Earliest, context.Date), Truth.Undecided));
            return any;
        }

        List<(DateSpan, Truth)>? covered = null;
        for (var i = 0; i < fact.NotCoveredBy.Count; i++)
        {
            var (action, isLegal) = fact.NotCoveredBy[i];
            var entries = context.File.Casework.Of(action);
            for (var j = 0; j < entries.Count; j++)
            {
                var entry = entries[j];
                if (entry.IsEffective(context.Date))
                {
                    (covered ??= Lend()).Add((entry.For ?? new DateSpan(entry.Date, entry.Date), entry.Concerns(context.Parent, isLegal)));
                }
            }
        }

        return covered;
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

    private static List<(DateSpan Days, Truth IsSure)> Lend()
    {
        var lent = spare ?? [];
        spare = null;
        return lent;
    }
}
