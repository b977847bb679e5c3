using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Model.Facts;

/// <summary>What a question or characteristic can be: yes/no, a number, a date, a text, or one of listed texts.</summary>
internal sealed record AnswerType(ValueKind Kind, IReadOnlyList<string>? Choices = null, Unit Unit = Unit.None)
{
    /// <summary>What else may be written for a value, whatever its capitals, with the value that it means; null: nothing else.</summary>
    public IReadOnlyDictionary<string, string>? Spellings { get; init; }

    public static AnswerType? Parse(string word) => word switch
    {
        "yes/no" => new(ValueKind.Truth),
        "number" => new(ValueKind.Number),
        "date" => new(ValueKind.Date),
        "text" => new(ValueKind.Text),
        _ => null,
    };

    /// <summary>How its values are written, for people.</summary>
    public string Form => Choices is { } choices ? $"It is one of: {string.Join(", ", choices)}." : Kind switch
    {
        ValueKind.Truth => "It is yes or no.",
        ValueKind.Number => "It is a number.",
        ValueKind.Date => "It is a date such as 2026-09-01.",
        _ => "It is a text.",
    };

    public Value Unknown() => Value.Unknown(Kind) with { MayBe = Choices };

    /// <summary>The value that the text is a spelling of; the text itself where it is none.</summary>
    public string Meant(string text) => Spellings is not null && Spellings.TryGetValue(text, out var value) ? value : text;

    /// <summary>The written value; null when it is not of this type.</summary>
    public Value? Read(string text)
    {
        text = Meant(text);
        if (text is "unknown" or "")
        {
            return Unknown();
        }

        switch (Kind)
        {
            case ValueKind.Truth:
                return text.ToLower(CultureInfo.InvariantCulture) switch { "yes" or "true" or "y" or "1" =>
                    Value.True, "no" or "false" or "n" or "0" => Value.False, _ => null };
            case ValueKind.Number:
                return Ratio.TryParse(text, out var number) ? Value.Exact(number) : null;
            case ValueKind.Date:
                return IsoDate.TryParse(text, out var date) ? Value.Of(date) : null;
            default:
                return Choices is null || Choices.Contains(text, StringComparer.Ordinal) ? Value.Of(text) : null;
        }
    }
}
