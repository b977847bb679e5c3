using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Asks one fact of a made-up pack, called <c>f</c>, about a pupil.</summary>
internal static class Asked
{
    public const string Rest = """
        "thresholds": {
          "longRun": { "title": "Long run", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 3 } ] },
          "longSpell": { "title": "Long spell", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 } ] },
          "fromOctober": { "title": "Long run from October", "unit": "school days", "values": [ { "from": "2026-10-01", "value": 3 } ] },
          "veryLate": { "title": "Very late", "unit": "minutes", "values": [ { "from": "2026-08-01", "value": 15 },
            { "from": "2026-10-01", "value": 10 } ] },
          "good": { "title": "Good attendance", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 95 },
            { "from": "2026-10-01", "value": 90 } ] },
          "poor": { "title": "Poor attendance", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 92 } ] }
        },
        "actions": {
          "letter": { "title": "Letter", "by": "school", "to": "parents",
            "outcomes": [ "paid", "unpaid", { "name": "withdrawn", "undoes": true } ], "values": { "amount": "money", "paidOn": "date" } },
          "visit": { "title": "Visit", "by": "school" },
          "fine": { "title": "Fine", "by": "school", "to": "parents", "kind": "legal" },
          "suspension": { "title": "Suspension", "by": "school" }
        }
        """;

    public static RuleBook Book(string fact, string more = "") => Made.Book($"{Rest}, \"facts\": {{ \"f\": {fact}{more} }}");

    public static Value At(string fact, PupilRecordBuilder pupil, string on, string? edge = null, string? parent = null) =>
        At(Book(fact), pupil, on, edge, parent);

    public static Value At(RuleBook book, PupilRecordBuilder pupil, string on, string? edge = null, string? parent = null)
    {
        var (context, fact) = (Where(book, pupil, on, parent), book.Book.Names.Find("f")!);
        return edge is null ? fact.At(context) : fact.Edge(context, edge);
    }

    /// <summary>What is missing of the fact, in its order.</summary>
    public static string Missing(RuleBook book, PupilRecordBuilder pupil, string on, string? parent = null) =>
        string.Join(", ", book.Book.Names.Find("f")!.Missing(Where(book, pupil, on, parent)));

    /// <summary>Where the pupil is asked about on a day.</summary>
    public static EvaluationContext Where(RuleBook book, PupilRecordBuilder pupil, string on, string? parent = null)
    {
        var record = pupil.Create();
        return new EvaluationContext(book.Book.FileOf(record, book.Book.TimeOf(record.Calendar), null, null), Day(on)) { Parent = parent };
    }

    /// <summary>Codes of the problems of a pack with the fact.</summary>
    public static IReadOnlyList<string> Problems(string fact, string more = "") =>
        [.. Made.Problems($"{Rest}, \"facts\": {{ \"f\": {fact}{more} }}").Select(p => p.Code)];

    public static DateOnly Day(string text) => DateOnly.ParseExact("2026-" + text, "yyyy-MM-dd",
        System.Globalization.CultureInfo.InvariantCulture);

    public static PupilRecordBuilder Pupil(string last, params string[] lines) =>
        Made.Pupil(Day(last), [.. lines.Select(l => "2026-" + l)]);
}
