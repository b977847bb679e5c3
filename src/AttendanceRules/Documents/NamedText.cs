using System.Globalization;
using System.Text.RegularExpressions;
using AttendanceRules.Impacts;
using AttendanceRules.Insight;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Documents;

/// <summary>Names of a book as people read them: a threshold as its number on a day, an action or a fact as its title.</summary>
internal sealed partial class NamedText(Book book, DateOnly asOf)
{
    public DateOnly AsOf => asOf;

    /// <summary>
    /// A length, window or anchor as the pack writes it, with numbers and titles in the place of names. A word of the language stays, also
    /// where something has it as its name.
    /// </summary>
    public string Of(string phrase) => One().Replace(Name().Replace(phrase, Named), "1 $1$2");

    /// <summary>A length as a number, or the length that a threshold has on the day.</summary>
    public string Length(DatedLength length) =>
        length.Fixed is { } written ? written.ToString() : Number(length.Threshold!);

    /// <summary>A comparison without its left side: <em>at least 10 minutes</em>.</summary>
    public string Limit(NumberLimit limit, Unit unit) => $"{ComparatorWords.Of(limit.Operator)} {Number(limit.Limit, unit, null)}";

    /// <summary>The same of a named number.</summary>
    public string Limit(NumberLimit limit, Symbol of) =>
        $"{ComparatorWords.Of(limit.Operator)} {Number(limit.Limit, of.Unit, of.Currency)}";

    /// <summary>What a stage is called; its id in words where it has no title.</summary>
    public string Stage(string id) =>
        book.Pathways.SelectMany(p => p.Stages).FirstOrDefault(s => s.Id == id)?.Title is { Length: > 0 } title ? title
            : Words(id);

    /// <summary>An id or a value as words: <em>not working</em>.</summary>
    public static string Words(string id) => Capital().Replace(id.Replace('-', ' '), m => " " + m.Value.ToLowerInvariant());

    /// <summary>From its first to its last day, for the beginning of a sentence.</summary>
    public static string Days(DateOnly from, DateOnly? to) =>
        $"from {ValueWords.Date(from)}{(to is { } end ? " to " + ValueWords.Date(end) : "")}";

    /// <summary>A day of each year.</summary>
    public static string DayOfYear(YearlyAnchor day) => day.In(2024).ToString("d MMMM", CultureInfo.InvariantCulture);

    private string Number(DatedNumber number, Unit unit, Currency? currency) =>
        number.Fixed is { } written ? Number(written, unit, currency) : Number(number.Threshold!);

    private string Named(Match m)
    {
        if (m.Groups["word"].Success)
        {
            return m.Value;
        }

        var parts = m.Value.Split(':', 2);
        var outcome = parts.Length > 1 ? $" ({parts[1]})" : "";
        return book.Names.Find(parts[0]) is ThresholdName threshold ? Number(threshold)
            : book.Actions.TryGetValue(parts[0], out var action) ? Quoted(action.Title) + outcome
            : book.Names.Find(parts[0].Split('.')[0]) is { } named && named.Title.Length > 0 ? Quoted(Title(named)) : m.Value;
    }

    /// <summary>What a name is called; a question as it is asked.</summary>
    public static string Title(Symbol named) => named is QuestionName { Ask.Length: > 0 } question ? question.Ask
        : named.Title.Length > 0 ? named.Title : named.Name;

    public string Action(string id) => book.Actions.TryGetValue(id, out var action) ? action.Title : id;

    /// <summary>Who does an action, in words.</summary>
    public string Stakeholders(string action) => book.Actions.TryGetValue(action, out var found)
        ? string.Join(" or ", found.By.Select(Stakeholder)) + (found.Role is { } role ? $" ({role})" : "") : "somebody";

    public static string Stakeholder(string id) => MemberDifferences.Words(id);

    /// <summary>The value on the day with its unit; the first one, with its day, where there is none yet.</summary>
    public string Number(ThresholdName threshold) => threshold.On(asOf) is { } value ? Number(value, threshold)
        : threshold.Values.Count == 0 ? threshold.Name
        : $"{Number(threshold.Values[0].Value, threshold)} (from {ValueWords.Date(threshold.Values[0].From)})";

    public static string Number(Ratio value, ThresholdName of) => Number(value, of.Unit, of.Currency);

    public static string Number(Ratio value, Unit unit, Currency? currency) => unit switch
    {
        Unit.Percent => value + "%",
        Unit.Money when currency is not null => currency.Text((decimal)value.A / value.B),
        Unit.None or Unit.Entries => value.ToString(),
        _ => $"{value} {UnitWords.Of(unit, value == Ratio.Of(1))}",
    };

    /// <summary>From its first to its last day, both included.</summary>
    public static string Period(DateOnly from, DateOnly? to) =>
        $"In force from {ValueWords.Date(from)}{(to is { } end ? " to " + ValueWords.Date(end) : "")}.";

    /// <summary>A sentence with its first letter large.</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..] + (text[^1] is '.' or '?' ? "" : ".");

    public static string Quoted(string text) => $"“{text}”";

    [GeneratedRegex("(?<word>[0-9]+ (school |calendar |working |possible )?[a-z]+|(?<![A-Za-z0-9_.:-])(last |this )?(school year|half term|"
        + "term|quarter|month|week)(?![A-Za-z0-9_.:-])|(?<![A-Za-z0-9_.:-])(since|from|before|to|after|else|and|run|watch of|last)(?= ))"
        + "|(?<![A-Za-z0-9_'-])[A-Za-z][A-Za-z0-9_.-]*(:[A-Za-z0-9_-]+)?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Name();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z](?![A-Z])", RegexOptions.None, 10_000)]
    private static partial Regex Capital();

    // Packs write "1 school days".
    [GeneratedRegex("(?<![0-9.])1 ([a-z]+ )?(day|week|month|year|session)s\\b", RegexOptions.None, 10_000)]
    private static partial Regex One();
}
