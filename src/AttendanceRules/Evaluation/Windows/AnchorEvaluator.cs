using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Windows;

/// <summary>The date of an anchor.</summary>
internal sealed class AnchorEvaluator : IAnchorVisitor<EvaluationContext, Value>
{
    public static readonly AnchorEvaluator Instance = new();

    public Value Visit(DateAnchor anchor, EvaluationContext context) => Value.Of(anchor.Date);

    public Value Visit(YearlyAnchor anchor, EvaluationContext context) => Value.Of(On(anchor, context.Date));

    public Value Visit(EdgeAnchor anchor, EvaluationContext context) => anchor.Of.EdgeOnce(context, anchor.Edge);

    public Value Visit(SymbolAnchor anchor, EvaluationContext context) => anchor.Of.AtOnce(context);

    /// <summary>Whether its date can be read without a value: where nothing special is meant.</summary>
    public static bool IsReadable(Anchor anchor) => anchor is DateAnchor or YearlyAnchor or ActionAnchor { IsUntil: false }
        or SymbolAnchor { Of: AdmittedDate or LeavingDate };

    /// <summary>Reads the date of one of those, where nothing special is meant: it is known, none or unknown.</summary>
    public static ValueState Read(Anchor anchor, EvaluationContext context, out DateOnly date)
    {
        var found = anchor switch
        {
            DateAnchor day => day.Date,
            YearlyAnchor yearly => On(yearly, context.Date),
            ActionAnchor action => Latest(action, context)?.Date,
            SymbolAnchor { Of: AdmittedDate } => BegunBy(context.Date, context.File.Pupil?.Admitted),
            _ => BegunBy(context.Date, context.File.Pupil?.Left),
        };
        date = found ?? default;
        return anchor is ActionAnchor && !context.File.Casework.IsSupplied ? ValueState.Unknown
            : found is null ? ValueState.NotApplicable : ValueState.Known;
    }

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

    private static DateOnly? BegunBy(DateOnly date, DateOnly? day) => day <= date ? day : null;

    private static DateOnly On(YearlyAnchor anchor, DateOnly date)
    {
        var now = anchor.In(date.Year);
        return now <= date ? now : anchor.In(Math.Max(1, date.Year - 1));
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
