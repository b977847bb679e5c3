using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// Numbers that the records of some of many subjects give without being worked out: what is nothing where nothing is on record, which most
/// have of most things.
/// </summary>
internal static class LaneReading
{
    /// <summary>Fills a column for those whose number can be read.</summary>
    /// <returns>The others: for them it has to be worked out.</returns>
    public static ulong Fill(Symbol fact, LaneAsked asked, NumberColumn column)
    {
        if (!PlanFacts.IsReadableInItsDays(fact, asked.Block.Date))
        {
            return asked.Lanes;
        }

        var (others, isShared, range, of) = (0UL, PlanFacts.IsOfCalendar(fact), default(WindowRange), (SchoolTime?)null);
        for (var left = asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var context = asked.Block.Context(lane, asked.Parent);
            var file = context.File;
            if (!isShared && !PlanFacts.HasNothing(fact, file))
            {
                others |= 1UL << lane;
                continue;
            }

            if (!isShared || !ReferenceEquals(of, file.Time))
            {
                (range, of) = (PlanFacts.RangeOf(fact, context), file.Time);
            }

            if (PlanFacts.TryRead(fact, range, file, out var number))
            {
                column.Set(lane, number);
            }
            else
            {
                others |= 1UL << lane;
            }
        }

        return others;
    }
}
