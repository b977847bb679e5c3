using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>
/// Which pupils of a block may have an event of each rule for which it still lives: found from what is on record for all of them, where
/// else each would be asked about the rule first. Of sessions it is found once for a calendar in which days they count.
/// </summary>
/// <param name="plan">What is screened.</param>
internal sealed class EventLanes(ScreenPlan plan)
{
    private readonly (SchoolTime? Of, int From, int End)[] living = new (SchoolTime?, int, int)[plan.Rules.Length];

    /// <summary>The pupils who may have an event of a rule.</summary>
    /// <param name="number">The number of the rule among those of the plan.</param>
    /// <param name="asked">The pupils, and the parent whom it is asked of.</param>
    public ulong Of(int number, LaneAsked asked)
    {
        var rule = plan.Rules[number];
        return rule.Rule.On switch
        {
            { Sessions: { } filter } => OnDays(number, filter, asked),
            { Start: ActionAnchor { IsUntil: false } start } =>
                OnDate(rule.Rule, start, asked with { Lanes = asked.Lanes & asked.Block.Steps.Of(start.Action) }),
            { Start: { } start } when AnchorEvaluator.IsReadable(start) => OnDate(rule.Rule, start, asked),
            { Action: { } action } => asked.Lanes & asked.Block.Steps.Of(action),
            _ => asked.Lanes,
        };
    }

    private ulong OnDays(int number, SessionFilter filter, LaneAsked asked)
    {
        var found = 0UL;
        ref var days = ref living[number];
        for (var left = asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var file = asked.Block.File(lane);
            if (!ReferenceEquals(days.Of, file.Time))
            {
                days = Living(plan.Rules[number].Rule, asked.Block.Context(lane, asked.Parent), file.Time);
            }

            found |= days.From < days.End && file.Register.MayHave(filter)
                && !file.Register.CountsOf(filter).IsEmpty(days.From, days.End) ? 1UL << lane : 0;
        }

        return found;
    }

    // From the first day for whose event the rule still lives to the last.
    private static (SchoolTime Of, int From, int End) Living(RuleDeclaration rule, EvaluationContext at, SchoolTime time)
    {
        var (from, end, week) = (0, 0, time.Week);
        for (var day = time.LastOnOrBefore(at.Date); day >= 0; day--)
        {
            if (RuleOccasion.IsAlive(rule, time[day], at))
            {
                from = week.FirstSessionOf(day);
                end = end == 0 ? week.EndSessionOf(day) : end;
            }
        }

        return (time, from, end);
    }

    // Such a date is known or none.
    private static ulong OnDate(RuleDeclaration rule, Anchor start, LaneAsked asked)
    {
        var found = 0UL;
        for (var left = asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var at = asked.Block.Context(lane, asked.Parent);
            var mayBe = AnchorEvaluator.Read(start, at, out var date) == ValueState.Known && date <= at.Date
                && RuleOccasion.IsAlive(rule, date, at);
            found |= mayBe ? 1UL << lane : 0;
        }

        return found;
    }
}
