using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// Counts and rates of sessions for many subjects, read from the rows of bits of their registers into a column: what the evaluators of
/// counts and rates find for one, without a value for each.
/// </summary>
internal static class LaneCounts
{
    /// <summary>Fills a column for some subjects.</summary>
    /// <param name="named">The name.</param>
    /// <param name="fact">What it is on the date.</param>
    /// <param name="asked">Where it is asked.</param>
    /// <param name="column">What is filled.</param>
    public static void Fill(Symbol named, RegisterFact fact, LaneAsked asked, NumberColumn column)
    {
        var (isReadable, window, of) = (PlanWindow.IsReadable(fact.In), default(PlanWindow), (SchoolTime?)null);
        var (quiet, days) = (fact is CountFact ? Without(fact.Of, asked) : 0, isReadable ? LaneDays.Of(named, fact, asked) : default);
        if ((quiet & days.Lanes) is not 0 and var same)
        {
            column.SetSame(same, PlanFacts.OfNothing(fact, days.Range));
        }

        for (var left = asked.Lanes & ~(quiet & days.Lanes); left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var context = asked.Block.Context(lane, asked.Parent);
            if (isReadable && !ReferenceEquals(of, context.File.Time))
            {
                (window, of) = (asked.Block.Columns.WindowOf(named, fact, context), context.File.Time);
            }

            var range = days.Has(lane) ? days.Range : isReadable ? window.On(context) : PlanCounts.RangeOf(fact, context);
            column.Set(lane, range.State == ValueState.Known && (quiet >> lane & 1) == 0 ? Of(fact, context.File.Register, range)
                : PlanCounts.Of(fact, range, default, 0));
        }
    }

    /// <summary>Those of some subjects who have no mark of which the filter may name a session: it is seen without counting.</summary>
    public static ulong Without(SessionFilter filter, LaneAsked asked)
    {
        var none = 0UL;
        for (var left = asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            none |= asked.Block.File(lane).Register.MayHave(filter) ? 0 : 1UL << lane;
        }

        return none;
    }

    private static PlanNumber Of(RegisterFact fact, Register register, WindowRange range)
    {
        var (first, end) = (range.FromSession, range.EndSession);
        var over = fact is not RateFact { Over: var filter } ? 0 : filter is null ? register.Possible.Sure(first, end)
            : register.Count(filter, first, end).Sure;
        return PlanCounts.Of(fact, range, register.Count(fact.Of, first, end), over);
    }
}
