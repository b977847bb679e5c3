using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>A fact with editions: the one in force on the date. With none in force there is nothing to know.</summary>
internal sealed class DatedEvaluator : SymbolEvaluatorOf<DatedFact>
{
    protected override Value At(DatedFact symbol, EvaluationContext context) =>
        symbol.EditionOn(context.Date)?.At(context) ?? Value.NotApplicable(symbol.Kind, "none of its editions is in force");

    protected override Value Edge(DatedFact symbol, EvaluationContext context, string edge) =>
        symbol.EditionOn(context.Date)?.Edge(context, edge) ?? Value.NotApplicable(ValueKind.Date);

    protected override Truth Holds(DatedFact symbol, EvaluationContext context, Trace? trace) =>
        symbol.EditionOn(context.Date)?.Holds(context, trace) ?? Truth.False;

    protected override IReadOnlyList<string> Missing(DatedFact symbol, EvaluationContext context) =>
        symbol.EditionOn(context.Date)?.Missing(context) ?? [];

    protected override IReadOnlyList<string> Evidence(DatedFact symbol, EvaluationContext context) =>
        symbol.EditionOn(context.Date)?.Evidence(context) ?? [];
}
