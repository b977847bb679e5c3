using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Whether the pupil is on roll on the date; a school always is.</summary>
internal sealed class OnRollEvaluator : SymbolEvaluatorOf<OnRoll>
{
    protected override Value At(OnRoll symbol, EvaluationContext context) =>
        Value.Of(context.File.Pupil?.IsOnRoll(context.Date) != false);
}
