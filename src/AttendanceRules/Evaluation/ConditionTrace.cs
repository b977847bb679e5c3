using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation;

/// <summary>What a condition rests on, found when somebody asks.</summary>
/// <param name="before">What was found before it; null: nothing.</param>
/// <param name="when">The condition.</param>
/// <param name="at">Where it is asked.</param>
internal sealed class ConditionTrace(Trace? before, Expression when, EvaluationContext at) : Trace(isLater: true)
{
    protected override void Find()
    {
        if (before is not null)
        {
            Take(before);
        }

        when.Evaluate(at, this);
    }
}
