using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Arithmetic with a name.</summary>
internal sealed class NumberEvaluator : SymbolEvaluatorOf<NumberFact>
{
    protected override Value At(NumberFact symbol, EvaluationContext context) => symbol.Sum.At(context);

    protected override IReadOnlyList<string> Missing(NumberFact symbol, EvaluationContext context) => symbol.Sum.Missing(context);

    protected override IReadOnlyList<string> Evidence(NumberFact symbol, EvaluationContext context) => symbol.Sum.Evidence(context);
}
