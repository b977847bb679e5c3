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

    /// <summary>The words for types without a unit.</summary>
    public static IReadOnlyList<string> Words { get; } = ["yes/no", "number", "date", "text"];

    public static AnswerType? Parse(string word) => word switch
    {
        "yes/no" => new(ValueKind.Truth),
        "number" => new(ValueKind.Number),
        "date" => new(ValueKind.Date),
        "text" => new(ValueKind.Text),
        _ => UnitWords.TryParse(word, out var unit) ? new(ValueKind.Number, null, unit) : null,
    };

    /// <summary>How its values are written, for people.</summary>
    public string Form => Choices is { } choices ? $"It is one of: {string.Join(", ", choices)}." : Kind switch
    {
        ValueKind.Truth => "It is yes or no.",
        ValueKind.Number when Unit == Unit.Money => "It is an amount of money.",
        ValueKind.Number when Unit != Unit.None => $"It is a number of {UnitWords.Of(Unit)}.",
        ValueKind.Number => "It is a number.",
        ValueKind.Date => "It is a date such as 2026-09-01.",
        _ => "It is a text.",
    };

    public Value Unknown() => Value.Unknown(Kind) with { MayBe = Choices };

    /// <summary>The value that the text is a spelling of; the text itself where it is none.</summary>
    public string Meant(string text) => Spellings is not null && Spellings.TryGetValue(text, out var value) ? value : text;

    /// <summary>Whether the text is a value of this type; <c>unknown</c> always is.</summary>
    public bool Reads(string text)
    {
        text = Meant(text);
        return text is "unknown" or "" || Kind switch
        {
            ValueKind.Truth => Truth(text) is not null,
            ValueKind.Number => Ratio.TryParse(text, out _),
            ValueKind.Date => IsoDate.TryParse(text, out _),
            _ => IsChoice(text),
        };
    }

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
                return Truth(text) is { } truth ? Value.Of(truth) : null;
            case ValueKind.Number:
                return Ratio.TryParse(text, out var number) ? Value.Exact(number) : null;
            case ValueKind.Date:
                return IsoDate.TryParse(text, out var date) ? Value.Of(date) : null;
            default:
                return IsChoice(text) ? Value.Of(text) : null;
        }
    }

    private static bool? Truth(string text) => text.ToLower(CultureInfo.InvariantCulture) switch
    {
        "yes" or "true" or "y" or "1" => true,
        "no" or "false" or "n" or "0" => false,
        _ => null,
    };

    private bool IsChoice(string text)
    {
        for (var i = 0; i < Choices?.Count; i++)
        {
            if (Choices[i] == text)
            {
                return true;
            }
        }

        return Choices is null;
    }
}
