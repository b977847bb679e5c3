using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>Whether the date is in a window.</summary>
internal sealed class DateEvaluator : SymbolEvaluatorOf<DateFact>
{
    protected override IReadOnlyList<string> Missing(DateFact symbol, EvaluationContext context) =>
        symbol.Window.Missing(context) is { Count: > 0 } missing ? missing : [symbol.Name];

    protected override Value At(DateFact symbol, EvaluationContext context)
    {
        var range = symbol.Window.On(context);
        return range.State switch
        {
            ValueState.Known => Value.Of(range.Days.Contains(context.Date)),
            ValueState.NotApplicable => Value.NotApplicable(ValueKind.Truth, range.Because),
            _ => Value.Unknown(ValueKind.Truth),
        };
    }
}
