using System.Globalization;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>
/// A made-up pathway "p", a pupil who missed the 3rd of September, and what was done, as <c>one 9-4, two 9-9</c>: month and day of 2026.
/// </summary>
internal static class Ladder
{
    private const string Words = """
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Missed" },
          "lately": { "count": "sessions", "of": "unauthorised", "in": "cycle", "title": "Missed lately" },
          "seen": { "count": "sessions", "of": "unauthorised", "in": "watch of a", "title": "Missed while watched" } },
        "questions": { "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" },
          "better": { "ask": "Better?", "of": "school", "type": "yes/no" }, "fine": { "ask": "Fine?", "of": "school", "type": "yes/no" },
          "kept": { "ask": "Kept?", "of": "localAuthority", "type": "yes/no" },
          "began": { "ask": "When?", "of": "school", "type": "date" } },
        "actions": { "one": { "title": "One", "by": "school", "outcomes": [ "held", { "name": "off", "undoes": true } ],
            "values": { "ends": "date" } },
          "two": { "title": "Two", "by": "school" }, "three": { "title": "Three", "by": "school" },
          "four": { "title": "Four", "by": "school" }, "beside": { "title": "Beside", "by": "school" },
          "praise": { "title": "Praise", "by": "school" }, "leaflet": { "title": "Leaflet", "by": "school", "record": false },
          "letter": { "title": "Letter", "by": "school", "to": "parents" }, "other": { "title": "Other", "by": "school" },
          "more": { "title": "More time", "by": "school" }, "council": { "title": "Council", "by": "localAuthority" },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" },
          "ask": { "title": "Ask", "by": "localAuthority", "supplies": "kept" } },
        """;

    public static RuleBook Book(string pathway) => Made.Book(
        $"{WordsOf(pathway)} \"pathways\": {{ \"p\": {{ \"title\": \"P\", {pathway} }} }}");

    /// <summary>The same with editions, each between its braces.</summary>
    public static RuleBook Editions(params string[] editions) => Made.Book(
        $"{WordsOf(editions[0])} \"pathways\": {{ \"p\": [ {string.Join(", ", editions.Select(e => $"{{ \"title\": \"P\", {e} }}"))} ] }}");

    /// <summary>A pupil present up to the day, but for the 3rd of September and other days, as <c>9-10 O /</c>.</summary>
    public static PupilRecordBuilder Pupil(string done, string on, params string[] marks) =>
        Did(Made.Pupil(Day(on), ["2026-09-03 O O", .. marks.Select(m => Marked(m.Split(' ')))]), done);

    public static PupilRecordBuilder Did(PupilRecordBuilder pupil, string done) => done.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(d => d.Split(' ')).Aggregate(pupil, (p, d) => p.Did(Day(d[1]), d[0], d.Length > 2 ? d[2] : null));

    public static DateOnly Day(string day) => DateOnly.ParseExact("2026-" + day, "yyyy-M-d", CultureInfo.InvariantCulture);

    /// <summary>Position and lines of a pupil are as they should be.</summary>
    public static void Check(RuleBook book, PupilRecordBuilder pupil, string on, string position, string lines)
    {
        var advice = book.Advise(pupil.Create(), Day(on));
        Assert.DoesNotContain(advice.Notices, n => n.Code == "rule-failed");
        Assert.Equal(position, string.Join(" + ", advice.Pathways.Select(Shown.Position)));
        Assert.Equal(lines, Shown.Text(advice));
    }

    public static void Check(string pathway, string done, string on, string position, string lines) =>
        Check(Book(pathway), Pupil(done, on), on, position, lines);

    public static EvaluationContext At(RuleBook book, PupilRecordBuilder pupil, string on)
    {
        var record = pupil.Create();
        return new EvaluationContext(book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), null, null), Day(on));
    }

    public static PathwayTimeline Timeline(RuleBook book, EvaluationContext at) => new(book.Book,
        [.. book.Book.Pathways.Where(p => p.Id == "p")], book.Book.Pathways.First(p => p.Id == "p" && p.IsInForce(at.Date)), at);

    // A pathway that watches nothing has nothing seen.
    private static string WordsOf(string pathway) => pathway.Contains("\"watch\"", StringComparison.Ordinal) ? Words
        : Words.Replace("watch of a", "school year", StringComparison.Ordinal);

    private static string Marked(string[] words) => string.Join(' ', words.Skip(1).Prepend($"{Day(words[0]):yyyy-MM-dd}"));
}
