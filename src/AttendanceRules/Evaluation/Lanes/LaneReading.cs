using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// Numbers that the records of some of many subjects give without a value for each; of what else is nothing where nothing is on record,
/// which most have of most things.
/// </summary>
internal static class LaneReading
{
    /// <summary>Fills a column for those whose number can be read.</summary>
    /// <param name="named">The name.</param>
    /// <param name="fact">What it is on the date.</param>
    /// <param name="asked">Where it is asked.</param>
    /// <param name="column">What is filled.</param>
    /// <returns>The others: for them it has to be worked out.</returns>
    public static ulong Fill(Symbol named, Symbol fact, LaneAsked asked, NumberColumn column)
    {
        var isReadable = PlanFacts.IsReadable(fact, asked.Block.Date);
        if (!isReadable && !PlanFacts.IsReadableInItsDays(fact, asked.Block.Date))
        {
            return asked.Lanes;
        }

        var quiet = isReadable && fact is CaseworkFact steps ? FillQuiet(named, steps, asked, column) : 0;
        var (others, window, of) = (0UL, default(PlanWindow), (SchoolTime?)null);
        for (var left = asked.Lanes & ~quiet; left != 0; left &= left - 1)
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
                (window, of) = (asked.Block.Columns.WindowOf(named, fact, context), file.Time);
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

    // Of those who have nothing of it on record it is the same, where the calendar alone says in which days it looks.
    private static ulong FillQuiet(Symbol named, CaseworkFact fact, LaneAsked asked, NumberColumn column)
    {
        var quiet = asked.Lanes & ~asked.Block.Steps.Of(fact.Action);
        if (quiet == 0 || !asked.Block.IsOfOneCalendar)
        {
            return 0;
        }

        var context = asked.Block.Context(BitOperations.TrailingZeroCount(quiet), asked.Parent);
        if (asked.Block.Columns.WindowOf(named, fact, context).OfAll is not { } days
            || !PlanFacts.TryRead(fact, days, context, out var number))
        {
            return 0;
        }

        column.SetSame(quiet, number);
        return quiet;
    }
}
