using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>What evaluators of all kinds share; each says at least what the value is.</summary>
internal abstract class SymbolEvaluatorOf<TSymbol> : SymbolEvaluator
    where TSymbol : Symbol
{
    public sealed override Value At(Symbol symbol, EvaluationContext context) => At((TSymbol)symbol, context);

    public sealed override Value Edge(Symbol symbol, EvaluationContext context, string edge) => Edge((TSymbol)symbol, context, edge);

    public sealed override Truth Holds(Symbol symbol, EvaluationContext context, Trace? trace) => Holds((TSymbol)symbol, context, trace);

    public sealed override IReadOnlyList<string> Missing(Symbol symbol, EvaluationContext context) => Missing((TSymbol)symbol, context);

    public sealed override IReadOnlyList<string> Evidence(Symbol symbol, EvaluationContext context) => Evidence((TSymbol)symbol, context);

    protected abstract Value At(TSymbol symbol, EvaluationContext context);

    /// <summary>The date of the value's <c>.start</c>, <c>.end</c> or <c>.since</c>; none where it has no such date.</summary>
    protected virtual Value Edge(TSymbol symbol, EvaluationContext context, string edge) => Value.NotApplicable(ValueKind.Date);

    /// <summary>The truth of a yes/no name, with its finding.</summary>
    protected virtual Truth Holds(TSymbol symbol, EvaluationContext context, Trace? trace)
    {
        var value = At(symbol, context);
        var truth = value.State switch
        {
            ValueState.NotApplicable => Truth.False,
            ValueState.Unknown or ValueState.Between => Truth.Undecided,
            _ => value.IsTrue ? Truth.True : Truth.False,
        };
        trace?.Add(Found(symbol, context, value, truth));
        return truth;
    }

    /// <summary>Names of what is missing where the value is not certain.</summary>
    protected virtual IReadOnlyList<string> Missing(TSymbol symbol, EvaluationContext context) => [symbol.Name];

    /// <summary>What in the records the value rests on, for people; never personal text.</summary>
    protected virtual IReadOnlyList<string> Evidence(TSymbol symbol, EvaluationContext context) => [];

    private Finding Found(TSymbol symbol, EvaluationContext context, Value value, Truth truth) =>
        new(symbol.Name, symbol.Title, value, symbol.Name, truth, Missing(symbol, context))
        {
            Source = new EvidenceSource(symbol, context),
        };
}
