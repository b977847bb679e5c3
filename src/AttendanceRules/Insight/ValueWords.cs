using System.Globalization;
using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>Values, limits and dates as people write them.</summary>
internal static class ValueWords
{
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// A value with its unit: <c>no sessions</c>, <c>1 session</c>, <c>between 3 and 4 sessions</c>,
    /// <c>11% (11 of 100)</c>, <c>not known</c>.
    /// </summary>
    public static string Of(FactValue value) => value.State switch
    {
        ValueState.NotApplicable => value.Because is { } because ? "none, because " + because : "none",
        ValueState.Unknown => "not known",
        ValueState.Between => Between(value),
        _ when value.Least is { } number => Known(number, value),
        _ => Plain(value),
    };

    /// <summary>A limit without the unit that its value has named: <c>10</c>, <c>50%</c>, <c>'support'</c>.</summary>
    public static string Limit(FactValue limit) => limit.State switch
    {
        ValueState.NotApplicable => "a limit, and there is none" + (limit.Because is { } because ? ", because " + because : ""),
        ValueState.Unknown => "a limit that is not known",
        ValueState.Between => $"a limit {Between(limit)}",
        _ when limit.Least is { } number => Number(number, limit),
        _ => Plain(limit),
    };

    private static string Between(FactValue value)
    {
        var unit = Unit(value.Unit, value is { Least: not null, Most: not null } ? 2 : value.Most ?? value.Least ?? 0);
        return (value.Least, value.Most) switch
        {
            ({ } least, { } most) => $"between {Number(least, value)} and {Number(most, value)}{unit}",
            ({ } least, _) => $"at least {Number(least, value)}{unit}",
            (_, { } most) => $"at most {Number(most, value)}{unit}",
            _ => "not known",
        };
    }

    private static string Known(decimal number, FactValue value)
    {
        if (value.Unit == Vocabulary.Unit.Percent)
        {
            var parts = value.ToString().Split('/');
            return Number(number, value) + (parts.Length == 2 ? $" ({parts[0]} of {parts[1]})" : "");
        }

        var unit = Unit(value.Unit, number);
        return number == 0 && unit.Length > 0 ? "no" + unit : Number(number, value) + unit;
    }

    // Rounded to two decimals, money to those of its currency. What is just beside a number that a limit may be is never shown as that
    // number.
    private static string Number(decimal number, FactValue of)
    {
        var rounded = Math.Round(number, of.Currency?.Decimals ?? 2, MidpointRounding.AwayFromZero);
        var sign = rounded == number ? ""
            : decimal.Round(rounded, 1) != rounded ? "about "
            : number < rounded ? "just under " : "just over ";
        return sign + (of.Currency is { } currency ? currency.Text(rounded) : rounded.ToString("0.##", CultureInfo.InvariantCulture))
            + (of.Unit == Vocabulary.Unit.Percent ? "%" : "");
    }

    // The title of what counts entries says what they are.
    private static string Unit(Unit unit, decimal number) =>
        unit is Vocabulary.Unit.None or Vocabulary.Unit.Percent or Vocabulary.Unit.Money or Vocabulary.Unit.Entries
            ? "" : " " + UnitWords.Of(unit, number == 1);

    private static string Plain(FactValue value) =>
        value.Date is { } date ? Date(date)
        : value.Text is { } text ? $"'{text}'"
        : value.IsYes is { } isYes ? (isYes ? "yes" : "no")
        : value.ToString();
}
