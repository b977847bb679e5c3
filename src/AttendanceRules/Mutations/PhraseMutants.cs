using System.Globalization;
using System.Text.RegularExpressions;
using AttendanceRules.Problems;

namespace AttendanceRules.Mutations;

/// <summary>What a condition, window or length would say if one number, comparison, unit or date in it were another.</summary>
internal static partial class PhraseMutants
{
    private static readonly Dictionary<string, string> Comparisons = new(StringComparer.Ordinal)
    {
        [">="] = ">", [">"] = ">=", ["<="] = "<", ["<"] = "<=", ["=="] = "!=", ["!="] = "==",
    };

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["sessions"] = "school days", ["school days"] = "calendar days", ["school weeks"] = "school days",
        ["calendar days"] = "school days", ["working days"] = "calendar days", ["months"] = "school weeks", ["years"] = "months",
    };

    /// <summary>Each with its kind, what was there and what is there, in the order of the phrase.</summary>
    public static IEnumerable<(string Kind, string Was, string Now, string Text)> Of(string phrase)
    {
        foreach (var token in Token().Matches(phrase).Where(m => !m.Groups["text"].Success))
        {
            foreach (var (kind, now) in Changes(token))
            {
                yield return (kind, token.Value, now, phrase.Remove(token.Index, token.Length).Insert(token.Index, now));
            }
        }
    }

    /// <summary>The unit that takes the place of another; null where there is none.</summary>
    public static string? OtherUnit(string unit) => Units.GetValueOrDefault(unit.EndsWith('s') ? unit : unit + "s");

    /// <summary>The whole numbers beside a number.</summary>
    public static IEnumerable<string> Beside(string number) => decimal.TryParse(number, CultureInfo.InvariantCulture, out var value)
        ? [(value + 1).ToString(CultureInfo.InvariantCulture), (value - 1).ToString(CultureInfo.InvariantCulture)] : [];

    private static IEnumerable<(string Kind, string Now)> Changes(Match token)
    {
        if (token.Groups["date"].Success)
        {
            return IsoDate.TryParse(token.Value, out var day) ? [("date", IsoDate.Text(day.AddDays(1)))] : [];
        }

        if (token.Groups["number"].Success)
        {
            return Beside(token.Value).Where(n => n[0] != '-').Select(n => ("number", n));
        }

        return token.Groups["unit"].Success ? OtherUnit(token.Value) is { } unit ? [("unit", unit)] : []
            : [("comparison", Comparisons[token.Value])];
    }

    [GeneratedRegex("(?<text>'[^']*')|(?<date>\\b\\d{4}-\\d\\d-\\d\\d\\b)"
        + "|(?<![A-Za-z0-9_.-])(?<number>\\d+(\\.\\d+)?)(?![A-Za-z0-9_-]|\\.\\d)"
        + "|(?<unit>\\b(sessions?|(school|calendar|working) (day|week)s?|months?|years?)\\b)|(?<sign>>=|<=|==|!=|>|<)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
