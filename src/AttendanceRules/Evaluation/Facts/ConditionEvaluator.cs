using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Whether a named condition holds.</summary>
internal sealed class ConditionEvaluator : SymbolEvaluatorOf<ConditionFact>
{
    protected override Value At(ConditionFact symbol, EvaluationContext context) => Value.Of(symbol.When.Evaluate(context));

    protected override Truth Holds(ConditionFact symbol, EvaluationContext context, Trace? trace) => symbol.When.Evaluate(context, trace);

    protected override IReadOnlyList<string> Missing(ConditionFact symbol, EvaluationContext context)
    {
        var trace = new Trace();
        symbol.When.Evaluate(context, trace);
        return [.. trace.Missing];
    }
}
