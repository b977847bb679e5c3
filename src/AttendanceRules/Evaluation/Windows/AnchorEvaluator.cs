using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation.Windows;

/// <summary>The date of an anchor.</summary>
internal sealed class AnchorEvaluator : IAnchorVisitor<EvaluationContext, Value>
{
    public static readonly AnchorEvaluator Instance = new();

    public Value Visit(DateAnchor anchor, EvaluationContext context) => Value.Of(anchor.Date);

    public Value Visit(YearlyAnchor anchor, EvaluationContext context)
    {
        DateOnly In(int year) => new(year, anchor.Month, Math.Min(anchor.Day, DateTime.DaysInMonth(year, anchor.Month)));
        var now = In(context.Date.Year);
        return Value.Of(now <= context.Date ? now : In(Math.Max(1, context.Date.Year - 1)));
    }

    public Value Visit(EdgeAnchor anchor, EvaluationContext context) => anchor.Of.EdgeOnce(context, anchor.Edge);

    public Value Visit(SymbolAnchor anchor, EvaluationContext context) => anchor.Of.AtOnce(context);

    public Value Visit(ActionAnchor anchor, EvaluationContext context)
    {
        if (context.Event?.Entry is { } own && own.Is(anchor.Action))
        {
            var on = anchor.Outcome is null ? own.EffectiveDate(context.Date)
                : own.OutcomeOn(context.Date) == anchor.Outcome ? own.OutcomeDate : null;
            return on is { } known && known <= context.Date ? Value.Of(known) : anchor.NotOnRecord;
        }

        if (!context.File.Casework.IsSupplied)
        {
            return Value.Unknown(ValueKind.Date);
        }

        return Latest(anchor, context) is { } latest ? Value.Of(latest) : anchor.NotOnRecord;
    }

    private static DateOnly? Latest(ActionAnchor anchor, EvaluationContext context)
    {
        DateOnly? latest = null;
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
            latest = date <= context.Date && !(date < latest) ? date : latest;
        }

        return latest;
    }
}
