using System.Globalization;
using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>Members of a value: its words, of what kind it is, its unit, and why there is none.</summary>
internal static class ValueMembers
{
    private const string None = "none";
    private const string Unknown = "unknown";
    private const string Between = "between";

    public static void Write(Utf8JsonWriter json, FactValue value)
    {
        var words = value.ToString();
        json.WriteString("value", words);
        json.WriteString("kind", Kind(value));
        if (value.Because is { } because)
        {
            json.WriteString("noneBecause", because);
        }

        // A rate is written as its two counts, and a fraction may have no end: then the numbers are said too.
        if (Read(words) != (value.Least, value.Most))
        {
            Number(json, "least", value.Least);
            Number(json, "most", value.Most);
        }

        json.WriteString("unit", value.UnitWord);
        if (value.Currency is { } currency)
        {
            json.WriteStartObject("currency");
            json.WriteString("one", currency.One);
            json.WriteString("sign", currency.Sign);
            json.WriteNumber("decimals", currency.Decimals);
            json.WriteEndObject();
        }
    }

    public static FactValue Read(JsonElement json)
    {
        var (words, kind, unit) = (json.Text("value"), json.Text("kind"), json.TextOrNull("unit") ?? "");
        var currency = Currency(json, unit);
        var read = Unit.Money;
        if (currency is null && !UnitWords.TryParse(unit, out read) && unit.Length > 0)
        {
            throw new JsonException($"Unknown unit '{unit}'.");
        }

        var value = new FactValue
        {
            State = State(kind), Unit = read, Currency = currency, Because = json.TextOrNull("noneBecause"), Words = words,
        };
        var (least, most) = kind is Between || kind == AnswerKind.Number.ToWord() ? Numbers(json, words) : default;
        return value with
        {
            Least = least, Most = most,
            Date = kind == AnswerKind.Date.ToWord() && IsoDate.TryParse(words, out var date) ? date : null,
            Text = kind == AnswerKind.Text.ToWord() ? words : null,
            IsYes = kind == AnswerKind.YesNo.ToWord() ? words == "yes" : null,
        };
    }

    /// <summary>What a value was compared with: of the value's kind where its words are, else a text.</summary>
    public static FactValue Limit(string words, JsonElement of)
    {
        var word = of.TextOrNull("unit") ?? "";
        var currency = Currency(of, word);
        var unit = Unit.Money;
        _ = currency is not null || UnitWords.TryParse(word, out unit);
        var (least, most) = Read(words);
        var isDate = IsoDate.TryParse(words, out var date);
        return new FactValue
        {
            State = ValueState.Known, Unit = unit, Currency = currency, Words = words, Least = least, Most = most,
            Date = isDate ? date : null,
            Text = least is null && !isDate ? words : null,
        };
    }

    private static Currency? Currency(JsonElement json, string name) => json.TryGetProperty("currency", out var currency)
        ? new Currency(name, currency.Text("one"), currency.TextOrNull("sign"), (int)(currency.NumberOrNull("decimals") ?? 0)) : null;

    private static string Kind(FactValue value) => value.State switch
    {
        ValueState.NotApplicable => None,
        ValueState.Unknown => Unknown,
        ValueState.Between => Between,
        _ => (value.Least is not null ? AnswerKind.Number : value.Date is not null ? AnswerKind.Date
            : value.Text is not null ? AnswerKind.Text : AnswerKind.YesNo).ToWord(),
    };

    private static ValueState State(string kind) => kind switch
    {
        None => ValueState.NotApplicable,
        Unknown => ValueState.Unknown,
        Between => ValueState.Between,
        _ when WordTables.AnswerKinds.Read(kind) is not null => ValueState.Known,
        _ => throw new JsonException($"Unknown kind of value '{kind}'."),
    };

    private static (decimal? Least, decimal? Most) Numbers(JsonElement json, string words)
    {
        var (least, most) = (json.NumberOrNull("least"), json.NumberOrNull("most"));
        return least is null && most is null ? Read(words) : (least, most);
    }

    // "4" and "3..", as the words write them; other words have neither.
    private static (decimal? Least, decimal? Most) Read(string words)
    {
        var dots = words.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            return (Number(words.AsSpan(0, dots)), Number(words.AsSpan(dots + 2)));
        }

        var number = Number(words);
        return (number, number);
    }

    private static decimal? Number(ReadOnlySpan<char> text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }
}
