using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Whether an entry of an action is on record, in a stage inside its cycle (S10).</summary>
internal sealed class ActionOnRecordEvaluator : SymbolEvaluatorOf<ActionOnRecord>
{
    protected override Value At(ActionOnRecord symbol, EvaluationContext context)
    {
        if (!context.File.Casework.IsSupplied || context.Frame is { IsUnknown: true })
        {
            return Value.Unknown(ValueKind.Truth);
        }

        var (from, best) = (context.Frame?.CycleOn(context.Date)?.From ?? WindowEvaluator.Earliest, Truth.False);
        foreach (var entry in context.File.Casework.Of(symbol.Name))
        {
            if (entry.IsEffective(context.Date) && entry.EffectiveDate(context.Date) >= from)
            {
                best = best.Or(entry.Concerns(context.Parent, symbol.IsLegal));
            }
        }

        return Value.Of(best);
    }

    protected override IReadOnlyList<string> Missing(ActionOnRecord symbol, EvaluationContext context) =>
        !context.File.Casework.IsSupplied ? ["casework"]
        : At(symbol, context).IsUncertain ? ["parent of " + symbol.Name] : [symbol.Name];
}
