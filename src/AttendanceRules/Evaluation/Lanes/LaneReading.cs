using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// Numbers that the records of some of many subjects give without a value for each; of what else is nothing where nothing is on record,
/// which most have of most things.
/// </summary>
internal static class LaneReading
{
    /// <summary>Fills a column for those whose number can be read.</summary>
    /// <returns>The others: for them it has to be worked out.</returns>
    public static ulong Fill(Symbol fact, LaneAsked asked, NumberColumn column)
    {
        var isReadable = PlanFacts.IsReadable(fact, asked.Block.Date);
        if (!isReadable && !PlanFacts.IsReadableInItsDays(fact, asked.Block.Date))
        {
            return asked.Lanes;
        }

        var (others, window, of) = (0UL, default(PlanWindow), (SchoolTime?)null);
        for (var left = asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var context = asked.Block.Context(lane, asked.Parent);
            var file = context.File;
            if (!isReadable && !PlanFacts.HasNothing(fact, file))
            {
                others |= 1UL << lane;
                continue;
            }

            if (isReadable && !ReferenceEquals(of, file.Time))
            {
                (window, of) = (PlanFacts.WindowOf(fact, context), file.Time);
            }

            var range = isReadable ? window.On(context) : PlanFacts.RangeOf(fact, context);
            if (PlanFacts.TryRead(fact, range, context, out var number))
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
