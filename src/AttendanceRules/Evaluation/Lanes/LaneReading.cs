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

        // Of those who have nothing of it on record it is the same, where they have the same days.
        var quiet = Quiet(fact, asked);
        var days = isReadable ? LaneDays.Of(named, fact, asked) : default;
        if ((quiet & days.Lanes) is not 0 and var same)
        {
            column.SetSame(same, PlanFacts.OfNothing(fact, days.Range));
        }

        var (others, window, of) = (0UL, default(PlanWindow), (SchoolTime?)null);
        for (var left = asked.Lanes & ~(quiet & days.Lanes); left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var context = asked.Block.Context(lane, asked.Parent);
            var (file, isQuiet) = (context.File, (quiet >> lane & 1) != 0);
            if (!isReadable && !isQuiet && !PlanFacts.HasNothing(fact, file))
            {
                others |= 1UL << lane;
                continue;
            }

            if (isReadable && !ReferenceEquals(of, file.Time))
            {
                (window, of) = (asked.Block.Columns.WindowOf(named, fact, context), file.Time);
            }

            var range = days.Has(lane) ? days.Range : isReadable ? window.On(context) : PlanFacts.RangeOf(fact, context);
            if (isQuiet)
            {
                column.Set(lane, PlanFacts.OfNothing(fact, range));
            }
            else if (PlanFacts.TryRead(fact, range, context, out var number))
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

    private static ulong Quiet(Symbol fact, LaneAsked asked) => fact switch
    {
        CaseworkFact steps => asked.Lanes & ~asked.Block.Steps.Of(steps.Action),
        CountFact or RunFact => LaneCounts.Without(((RegisterFact)fact).Of, asked),
        _ => 0,
    };
}
