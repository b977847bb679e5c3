using System.Globalization;
using System.Text.RegularExpressions;
using AttendanceRules.Problems;

namespace AttendanceRules.Mutations;

/// <summary>
/// What a condition, window or length would say if one number, comparison, unit, date or day of the year in it were another, or one of its
/// parts were not there.
/// </summary>
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

    private static readonly Dictionary<string, string> Windows = new(StringComparer.Ordinal)
    {
        ["school year"] = "this term", ["this term"] = "this half term", ["this half term"] = "this term", ["ever"] = "school year",
    };

    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

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

    /// <summary>The condition without each of the parts that "and" and "or" join, inside parentheses too.</summary>
    public static IEnumerable<(string Part, string Text)> WithoutParts(string condition) =>
        Parts(condition, 0, condition.Length).Select(p => (condition[p.From..p.To], condition.Remove(p.Cut, p.Length)));

    /// <summary>The condition, or the classes, with each "not" left out; what is shown is the word and the one behind it.</summary>
    public static IEnumerable<(string Part, string Now, string Text)> WithoutNot(string condition) =>
        Not().Matches(condition).Where(m => m.Groups["not"].Success)
            .Select(m => (m.Value, m.Groups["rest"].Value, condition.Remove(m.Index, m.Groups["not"].Length)));

    /// <summary>The weekday after one.</summary>
    public static string NextWeekday(string weekday) =>
        Array.IndexOf(Weekdays, weekday) is >= 0 and var at ? Weekdays[at == Weekdays.Length - 1 ? 0 : at + 1] : weekday;

    /// <summary>Another window to be written in the place of one.</summary>
    public static string OtherWindow(string window) => Windows.GetValueOrDefault(window)
        ?? (window.StartsWith("since ", StringComparison.Ordinal) ? "from " + window["since ".Length..]
            : window.StartsWith("from ", StringComparison.Ordinal) && !char.IsAsciiDigit(window["from ".Length])
                ? "since " + window["from ".Length..]
            : window.StartsWith("last ", StringComparison.Ordinal) ? "school year" : "ever");

    /// <summary>The unit that takes the place of another; null where there is none.</summary>
    public static string? OtherUnit(string unit) => Units.GetValueOrDefault(unit.EndsWith('s') ? unit : unit + "s");

    /// <summary>The whole numbers beside a number.</summary>
    public static IEnumerable<string> Beside(string number) => decimal.TryParse(number, CultureInfo.InvariantCulture, out var value)
        ? [(value + 1).ToString(CultureInfo.InvariantCulture), (value - 1).ToString(CultureInfo.InvariantCulture)] : [];

    /// <summary>The days beside a day; of the calendar's first or last day the one that there is.</summary>
    public static IEnumerable<string> Beside(DateOnly day) =>
        new[] { 1, -1 }.Select(n => day.DayNumber + n).Where(n => n >= 0 && n <= DateOnly.MaxValue.DayNumber)
            .Select(n => IsoDate.Text(DateOnly.FromDayNumber(n)));

    private static IEnumerable<(string Kind, string Now)> Changes(Match token)
    {
        if (token.Groups["date"].Success)
        {
            return IsoDate.TryParse(token.Value, out var day) ? Beside(day).Select(d => ("date", d)) : [];
        }

        if (token.Groups["day"].Success)
        {
            // The days beside it in a year that is not a leap year.
            return IsoDate.TryParse("2025-" + token.Value, out var day) ? Beside(day).Select(d => ("day", d["2025-".Length..])) : [];
        }

        if (token.Groups["number"].Success)
        {
            return Beside(token.Value).Where(n => n[0] != '-').Select(n => ("number", n));
        }

        return token.Groups["unit"].Success ? OtherUnit(token.Value) is { } unit ? [("unit", unit)] : []
            : [("comparison", Comparisons[token.Value])];
    }

    // Where the part is, and what goes with it: itself and the word that joins it.
    private static IEnumerable<(int From, int To, int Cut, int Length)> Parts(string text, int start, int end)
    {
        var joints = Joints(text, start, end, " or ");
        joints = joints.Count > 0 ? joints : Joints(text, start, end, " and ");
        var from = start;
        foreach (var (at, length) in joints.Append((At: end, Length: 0)))
        {
            if (joints.Count > 0)
            {
                yield return from > start ? (from, at, from - joints[0].Length, at - from + joints[0].Length)
                    : (from, at, from, at - from + length);
            }

            var (open, close) = (text.IndexOf('(', from, at - from), text.LastIndexOf(')', at - 1, at - from));
            if (joints.Count > 0 || open >= 0)
            {
                foreach (var inner in joints.Count > 0 ? Parts(text, from, at) : close > open ? Parts(text, open + 1, close) : [])
                {
                    yield return inner;
                }
            }

            from = at + length;
        }
    }

    private static List<(int At, int Length)> Joints(string text, int start, int end, string word)
    {
        var found = new List<(int At, int Length)>();
        var (depth, isText) = (0, false);
        for (var i = start; i + word.Length <= end; i++)
        {
            isText ^= text[i] == '\'';
            depth += isText ? 0 : text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (!isText && depth == 0 && string.CompareOrdinal(text, i, word, 0, word.Length) == 0)
            {
                found.Add((i, word.Length));
            }
        }

        return found;
    }

    [GeneratedRegex("(?<text>'[^']*')|(?<date>\\b\\d{4}-\\d\\d-\\d\\d\\b)|(?<![A-Za-z0-9_.-])(?<day>\\d\\d-\\d\\d)(?![A-Za-z0-9_-])"
        + "|(?<![A-Za-z0-9_.-])(?<number>\\d+(\\.\\d+)?)(?![A-Za-z0-9_-]|\\.\\d)"
        + "|(?<unit>\\b(sessions?|(school|calendar|working) (day|week)s?|months?|years?)\\b)|(?<sign>>=|<=|==|!=|>|<)",
        RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Token();

    [GeneratedRegex("'[^']*'|(?<not>\\bnot )(?<rest>[^ ]*)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Not();
}
