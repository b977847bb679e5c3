using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Evaluation;

/// <summary>What a condition rests on, found when somebody asks.</summary>
/// <param name="book">The rules; null: it is part of what a line rests on, and not all of it.</param>
/// <param name="before">What was found before it; null: nothing.</param>
/// <param name="when">The condition.</param>
/// <param name="at">Where it is asked.</param>
internal sealed class ConditionTrace(Book? book, Trace? before, Expression when, EvaluationContext at) : LineTrace(at)
{
    protected override Book? Book => book;

    protected override void Find()
    {
        if (before is not null)
        {
            Take(before);
        }

        when.Evaluate(Place, this);
    }
}
