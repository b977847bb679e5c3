using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Completed units from an anchor to the date: the largest n for which a wait of n is over (S12).</summary>
internal sealed class ElapsedEvaluator : SymbolEvaluatorOf<ElapsedFact>
{
    protected override IReadOnlyList<string> Missing(ElapsedFact symbol, EvaluationContext context) =>
        symbol.Since.Missing(context).Concat(symbol.Until?.Missing(context) ?? []).Distinct(StringComparer.Ordinal).ToList()
            is { Count: > 0 } missing ? missing : [symbol.Name];

    protected override Value At(ElapsedFact symbol, EvaluationContext context)
    {
        var (from, to) = (symbol.Since.On(context), symbol.Until?.On(context) ?? Value.Of(context.Date));
        if (from.State == ValueState.NotApplicable || to.State == ValueState.NotApplicable)
        {
            return Value.NotApplicable(ValueKind.Number, from.Because ?? to.Because);
        }

        if (from.IsUncertain || to.IsUncertain)
        {
            return Value.UnknownCount();
        }

        var elapsed = Value.Exact(context.File.Time.Elapsed(from.Date, to.Date, symbol.Unit));
        return from.IsAssumed || to.IsAssumed ? elapsed with { IsAssumed = true } : elapsed;
    }
}
