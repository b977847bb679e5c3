using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Windows;
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
    public static void Fill(RegisterFact fact, LaneAsked asked, NumberColumn column)
    {
        var (isShared, range, of) = (PlanCounts.IsOfCalendar(fact.In), default(WindowRange), (SchoolTime?)null);
        for (var left = asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var context = asked.Block.Context(lane, asked.Parent);
            if (!isShared || !ReferenceEquals(of, context.File.Time))
            {
                (range, of) = (PlanCounts.RangeOf(fact, context), context.File.Time);
            }

            column.Set(lane, range.State == ValueState.Known ? Of(fact, context.File.Register, range)
                : PlanCounts.Of(fact, range, default, 0));
        }
    }

    private static PlanNumber Of(RegisterFact fact, Register register, WindowRange range)
    {
        var (first, end) = (range.FromSession, range.EndSession);
        var over = fact is not RateFact { Over: var filter } ? 0 : filter is null ? register.Possible.Sure(first, end)
            : register.Count(filter, first, end).Sure;
        return PlanCounts.Of(fact, range, register.Count(fact.Of, first, end), over);
    }
}
