using AttendanceRules.Model;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Evaluation.Rules;

/// <summary>What a rule without an event rests on, found when somebody asks.</summary>
/// <param name="truths">Whether rules are true.</param>
/// <param name="rule">The rule.</param>
/// <param name="at">Where it is asked.</param>
internal sealed class RuleTrace(RuleTruth truths, RuleDeclaration rule, EvaluationContext at) : LineTrace(at)
{
    protected override Book Book => truths.Book;

    protected override void Find() => truths.Of(rule, Place, this);
}
