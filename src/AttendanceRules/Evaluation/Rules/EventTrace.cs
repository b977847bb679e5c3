using AttendanceRules.Model.Rules;

namespace AttendanceRules.Evaluation.Rules;

/// <summary>What a rule rests on for one event, found when somebody asks: the event, the condition, the cycle, and what ends it.</summary>
/// <param name="begun">The finding about the event.</param>
/// <param name="rule">The rule.</param>
/// <param name="at">Where the rule is asked.</param>
/// <param name="inside">The same inside the event.</param>
/// <param name="truths">Whether rules are true.</param>
internal sealed class EventTrace(Finding begun, RuleDeclaration rule, EvaluationContext at, EvaluationContext inside, RuleTruth truths)
    : Trace(isLater: true)
{
    protected override void Find()
    {
        Add(begun);
        truths.Of(rule, inside, this);
        Events.IsInCycle(rule, at, inside.Event!.Date, this);
        RuleEnd.Ended(rule, inside, inside.Event.Date, this);
    }
}
