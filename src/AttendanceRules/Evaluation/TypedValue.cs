using AttendanceRules.Advice;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>Makes the value that advice tells from a value of the model.</summary>
internal static class TypedValue
{
    public static FactValue Of(Value value, Symbol of) => Of(value, of.Unit, of.Currency);

    public static FactValue Of(Value value, Unit unit = Unit.None, Currency? currency = null)
    {
        var isNumber = value.Kind == ValueKind.Number && value.State is ValueState.Known or ValueState.Between;
        var isKnown = value.State == ValueState.Known;
        return new FactValue
        {
            State = value.State, Unit = unit, Currency = currency, Because = value.Because, Words = value.ToString(),
            Least = isNumber ? Decimal(value.Low) : null,
            Most = isNumber ? Decimal(value.High) : null,
            Date = isKnown && value.Kind == ValueKind.Date ? value.Date : null,
            Text = isKnown && value.Kind == ValueKind.Text ? value.Text : null,
            IsYes = isKnown && value.Kind == ValueKind.Truth ? value.IsTrue : null,
        };
    }

    private static decimal? Decimal(Ratio? number) => number is { } exact ? (decimal)exact.A / exact.B : null;
}
