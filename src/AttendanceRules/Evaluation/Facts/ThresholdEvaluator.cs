using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>A threshold's value in force on the date; none where it has none.</summary>
internal sealed class ThresholdEvaluator : SymbolEvaluatorOf<ThresholdName>
{
    protected override Value At(ThresholdName symbol, EvaluationContext context) => symbol.ValueOn(context.Date);
}
