using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Windows;

/// <summary>The date of an anchor.</summary>
internal sealed class AnchorEvaluator : IAnchorVisitor<EvaluationContext, Value>
{
    public static readonly AnchorEvaluator Instance = new();

    public Value Visit(DateAnchor anchor, EvaluationContext context) => Value.Of(anchor.Date);

    public Value Visit(YearlyAnchor anchor, EvaluationContext context)
    {
        var now = anchor.In(context.Date.Year);
        return Value.Of(now <= context.Date ? now : anchor.In(Math.Max(1, context.Date.Year - 1)));
    }

    public Value Visit(EdgeAnchor anchor, EvaluationContext context) => anchor.Of.EdgeOnce(context, anchor.Edge);

    public Value Visit(SymbolAnchor anchor, EvaluationContext context) => anchor.Of.AtOnce(context);

    public Value Visit(ActionAnchor anchor, EvaluationContext context)
    {
        if (context.Event?.Entry is { } own && own.Is(anchor.Action))
        {
            var on = anchor.Outcome is null ? own.EffectiveDate(context.Date)
                : own.OutcomeOn(context.Date) == anchor.Outcome ? own.OutcomeDate : null;
            return on is { } known && known <= context.Date ? anchor.IsUntil ? UntilOf(own) : Value.Of(known) : anchor.NotOnRecord;
        }

        if (!context.File.Casework.IsSupplied)
        {
            return Value.Unknown(ValueKind.Date);
        }

        return Latest(anchor, context) is var (date, entry) ? anchor.IsUntil ? UntilOf(entry) : Value.Of(date) : anchor.NotOnRecord;
    }

    // Somebody agreed on a day, and may yet say which.
    private static Value UntilOf(Entry entry) => entry.Until is { } until ? Value.Of(until) : Value.Unknown(ValueKind.Date);

    private static (DateOnly Date, Entry Entry)? Latest(ActionAnchor anchor, EvaluationContext context)
    {
        (DateOnly Date, Entry Entry)? latest = null;
        var entries = context.File.Casework.Of(anchor.Action);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            if (!entry.MayConcern(context.Parent)
                || (anchor.Outcome is null ? !entry.IsEffective(context.Date) : entry.OutcomeOn(context.Date) != anchor.Outcome))
            {
                continue;
            }

            var date = anchor.Outcome is null ? entry.EffectiveDate(context.Date) : entry.OutcomeDate;
            latest = date is { } on && on <= context.Date && !(on < latest?.Date) ? (on, entry) : latest;
        }

        return latest;
    }
}
