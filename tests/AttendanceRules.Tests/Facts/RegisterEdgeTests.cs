using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Facts about the register where something is open, covered, rounded or not to be known: the value, why it is none, and what is missing.
/// The pupil is present but for what is said, up to the date.
/// </summary>
public sealed class RegisterEdgeTests
{
    private const string Days = """ "count": "days", "of": "unauthorised", "in": "ever" """;

    private const string Weeks = """ "count": "sessions", "of": "unauthorised", "in": "ever", "mostPer": "school week" """;

    private const string Late = """ "sum": "minutes late", "in": "ever" """;

    private static readonly (string Fact, string On, string Records, string Expected)[] Cases =
    [
        // Rates: halves are rounded up; where a session cannot be classed each end is rounded.
        (""" "rate": "absence", "in": "ever" """, "09-08", "09-02 O /", "1/10"),
        (""" "rate": "absence", "in": "ever" """, "09-08", "09-02 O ?", "10..20"),
        (""" "rate": "absence", "in": "ever" """, "09-02", "09-02 X", "there is no possible session"),
        (""" "rate": "absence", "in": "ever" """, "09-02", "09-02 ? X", "0..100"),
        (""" "rate": "absence", "in": "ever" """, "09-02", "09-02 X ?", "0..100"),
        (""" "rate": "absence", "in": "ever", "round": 5 """, "09-07", "09-02 O /", "15"),
        (""" "rate": "absence", "in": "ever", "round": 5 """, "09-07", "09-02 O ?", "15..25"),
        (""" "rate": "absence", "in": "ever", "round": 5 """, "09-02", "09-02 X", "there is no possible session"),

        // Over another class; where it is not a part of that, nothing bounds it where the other may be nothing.
        (""" "rate": "unauthorised", "over": "absence", "in": "ever" """, "09-08", "09-02 O I", "1/2"),
        (""" "rate": "unauthorised", "over": "absence", "in": "ever" """, "09-08", "09-02 O I; 09-03 ? /", "100/3..200/3"),
        (""" "rate": "unauthorised", "over": "absence", "in": "ever" """, "09-08", "", "there is no session to divide by"),
        (""" "rate": "unauthorised", "over": "absence", "in": "ever" """, "09-08", "09-03 ? /", "0..100"),
        (""" "rate": "absence", "over": [ "/", "\\" ], "in": "ever" """, "09-08", "09-02 O", "2/8"),
        (""" "rate": "absence", "over": [ "/", "\\" ], "in": "ever" """, "09-08", "09-02 O; 09-03 ? \\", "25..300/7"),
        (""" "rate": "absence", "over": [ "/", "\\" ], "in": "ever" """, "09-02", "09-02 O ?", "100.."),
        (""" "rate": "absence", "over": [ "/", "\\" ], "in": "ever" """, "09-02", "09-02 O", "there is no session to divide by"),

        // Of all that is planned: 146 sessions in the term, or those of the time on roll.
        (""" "rate": "absence", "over": "planned", "in": "this term" """, "09-08", "09-02 O /", "1/146"),
        (""" "rate": "absence", "over": "planned", "in": "this term" """, "09-08", "09-02 O ?", "100/146..200/146"),
        (""" "rate": "absence", "over": "planned", "in": "this term" """, "09-08", "09-02 / ?", "0..100/146"),
        (""" "rate": "absence", "over": "planned", "in": "this term", "round": 1 """, "09-08", "09-02 O /", "1"),
        (""" "rate": "absence", "over": "planned", "in": "this term" """, "09-08", "09-07 O /; roll 09-07 09-11", "1/10"),
        (""" "rate": "absence", "over": "planned", "in": "this term" """, "09-08", "09-07 O /; roll 12-14 12-18", "0/10"),
        (""" "rate": "absence", "over": "planned", "in": "this week" """, "09-08", "09-07 O /; roll 12-14 12-18",
            "there is no session to divide by"),
        (""" "rate": "absence", "over": "planned", "in": "this week" """, "09-08", "09-07 O /", "1/10"),

        // Days that a step covers do not count; whom a legal step that names no parent covers is open, and without casework everything is.
        (Days, "09-18", "09-14 O; 09-15 O /", "1"),
        (Days + """, "notCoveredBy": "letter" """, "09-18", "09-14 O; 09-15 O", "2"),
        (Days + """, "notCoveredBy": "letter" """, "09-18", "09-14 O; 09-15 O; 09-16 letter for 09-15 09-15", "1"),
        (Days + """, "notCoveredBy": "letter" """, "09-18", "09-14 O; 09-15 O; 09-15 letter", "1"), // its own day
        (Days + """, "notCoveredBy": "letter" """, "09-18", "09-14 O; 09-15 O; 09-21 letter for 09-14 09-15", "2"),
        (Days + """, "notCoveredBy": "letter" """, "09-18", "09-14 O; 09-15 O; unsupplied", "0..2"),
        (Days + """, "notCoveredBy": "fine" """, "09-18", "09-14 O; 09-15 O; 09-16 fine for 09-15 09-15", "1..2"),
        (Days + """, "notCoveredBy": "fine" """, "09-18", "09-14 O; 09-15 O; 09-16 fine A for 09-15 09-15", "1"),
        (Days + """, "notCoveredBy": "fine" """, "09-18", "09-14 O; 09-15 O; 09-16 fine B for 09-15 09-15", "2"),
        (Days + """, "notCoveredBy": [ "letter", "fine" ] """, "09-18",
            "09-14 O; 09-15 O; 09-16 fine for 09-14 09-15; 09-16 letter for 09-15 09-16", "0..1"),
        (Days + """, "notCoveredBy": "letter" """, "09-18", "09-14 ?; 09-15 O; 09-16 letter for 09-14 09-14", "1"),
        (Days + """, "anySession": true, "notCoveredBy": "letter" """, "09-18", "09-14 O /; 09-15 O /; 09-16 letter for 09-15 09-15", "1"),
        (""" "count": "sessions", "of": "unauthorised", "in": "ever", "notCoveredBy": "fine" """, "09-18",
            "09-14 O; 09-15 O ?; 09-16 fine for 09-14 09-14", "1..4"),
        (Days, "09-18", "", "0"),
        (""" "count": "days", "of": "unauthorised", "in": "last 3 sessions" """, "09-15", "09-14 O", "1"), // the day is whole
        (""" "count": "days", "of": "unauthorised", "in": "last 2 sessions" """, "09-15", "09-14 O", "0"),
        (""" "count": "sessions", "of": "unauthorised", "in": "last 3 sessions" """, "09-15", "09-14 O", "1"),

        // Of a school week one at most: certain where one is, open where only open ones are.
        (Weeks, "09-30", "09-14 ? /; 09-15 O /", "1"),
        (Weeks, "09-30", "09-14 O /; 09-15 ? /", "1"),
        (Weeks, "09-30", "09-14 ? /; 09-15 ? /", "0..1"),
        (Weeks, "09-30", "09-14 ? /; 09-21 O /; 09-22 O", "1..2"),
        (Weeks, "09-30", "09-14 O; 09-18 O; 09-21 O /; 09-28 / O", "3"),
        (Weeks + """, "weekday": "Tuesday" """, "09-30", "09-14 O; 09-15 / ?; 09-22 O; 09-23 O", "1..2"),
        (Weeks + """, "notCoveredBy": "letter" """, "09-30", "09-14 O; 09-15 O; 09-16 letter for 09-14 09-14", "1"),
        (Weeks + """, "notCoveredBy": "letter" """, "09-30", "09-14 O; 09-16 letter for 09-14 09-14", "0"),
        (""" "count": "sessions", "of": "unauthorised", "in": "ever", "weekday": [ "Monday", "Friday" ] """, "09-30",
            "09-14 O; 09-15 O; 09-18 / O; 09-21 ? /", "3..4"),

        // Minutes late.
        (Late, "09-30", "late 09-14 10; late 09-15 11", "21"),
        (Late, "09-30", "late 09-14 10; late 09-15", "10.."),
        (Late, "09-30", "late 09-14 10; 09-15 ? /", "10.."),
        (Late + """, "notCoveredBy": "letter" """, "09-30", "late 09-14 10; late 09-15 11; 09-16 letter for 09-15 09-15", "10"),
        (Late + """, "notCoveredBy": "letter" """, "09-30", "late 09-14 10; late 09-15; 09-16 letter for 09-15 09-15", "10"),
        (Late + """, "notCoveredBy": "fine" """, "09-30", "late 09-14 10; late 09-15 11; 09-16 fine for 09-15 09-15", "10.."),
        (Late + """, "notCoveredBy": "letter" """, "09-30", "late 09-14 10; unsupplied", "0.."),
        (Late + """, "roundEach": "up to 5" """, "09-30", "late 09-14 10; late 09-15 11", "25"),
        (Late + """, "roundEach": "down to 5" """, "09-30", "late 09-14 10; late 09-15 14", "20"),
        (Late + """, "roundEach": "up to 1" """, "09-30", "late 09-14 10; late 09-15 11", "21"),
        (""" "count": "sessions", "of": "late", "in": "ever", "minutesLate": ">= autumn" """, "09-30", "late 09-14 10",
            "the limit of minutes has no value on this day"),
        (""" "count": "sessions", "of": "late", "in": "ever", "minutesLate": ">= autumn" """, "10-01", "late 09-14 10", "1"),

        // From a date, and in a window, that somebody could tell.
        (""" "count": "sessions", "of": "absence", "in": "since day" """, "09-18", "09-14 O; 09-15 O", "unknown"),
        (""" "count": "sessions", "of": "absence", "in": "since day" """, "09-18", "09-14 O; 09-15 O; day 09-14", "2"),
        (""" "count": "sessions", "of": "absence", "in": "ever", "at": "day" """, "09-18", "09-14 O; 09-15 O", "unknown"),
        (""" "count": "sessions", "of": "absence", "in": "ever", "at": "day" """, "09-18", "09-14 O; 09-15 O; day 09-14", "2"),
        (""" "count": "sessions", "of": "absence", "in": "since visit", "at": "day" """, "09-18", "09-14 O; day 09-14",
            "no visit is on record"),
        (""" "rate": "absence", "in": "since day" """, "09-18", "09-14 O", "unknown"),

        // The most and the least that it has been on a school day.
        (""" "count": "sessions", "of": "absence", "in": "this week", "highest": "this term" """, "09-18", "09-08 O; 09-14 O /", "2"),
        (""" "count": "sessions", "of": "absence", "in": "this week", "lowest": "this term" """, "09-18", "09-14 O /", "0"),
        (""" "count": "sessions", "of": "absence", "in": "this term", "lowest": "this week" """, "09-18", "09-08 O; 09-14 O /", "3"),
        (""" "count": "sessions", "of": "absence", "in": "this term", "lowest": "this week" """, "09-18", "09-08 ? /; 09-14 O /", "1..2"),
        (""" "count": "sessions", "of": "absence", "in": "this week", "highest": "last term" """, "09-18", "09-14 O", "unknown"),
        (""" "count": "sessions", "of": "absence", "in": "this week", "highest": "since visit" """, "09-18", "", "no visit is on record"),
        (""" "count": "sessions", "of": "absence", "in": "this week", "highest": "last 1 calendar days" """, "09-19", "",
            "no school day is in the time looked at"),
        (""" "rate": "absence", "in": "this week", "highest": "last 1 calendar days" """, "09-18",
            "09-14 X; 09-15 X; 09-16 X; 09-17 X; 09-18 X", "there is no possible session"),
        (""" "rate": "absence", "in": "this week", "highest": "this term" """, "09-08", "09-02 O /", "1/2"),
        (""" "rate": "absence", "in": "this week", "highest": "this term" """, "09-08", "09-02 X; 09-03 O /", "1/2"), // none on the first
        (""" "sum": "minutes late", "in": "this week", "highest": "this term" """, "09-18", "late 09-08 10; late 09-15", "10.."),
        (""" "sum": "minutes late", "in": "this week", "lowest": "this term" """, "09-11", "late 09-02; late 09-08 4", "0"),
        (""" "sum": "minutes late", "in": "this week", "lowest": "this week" """, "09-11", "late 09-07", "0.."),
    ];

    private static readonly List<string> Facts = [.. Cases.Select(c => c.Fact).Distinct()];

    private static readonly RuleBook Book = Made.Book($$"""
        "thresholds": { "autumn": { "title": "From October", "unit": "minutes", "values": [ { "from": "2026-10-01", "value": 10 } ] } },
        "questions": { "day": { "ask": "Which day?", "of": "school", "type": "date" } },
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "fine": { "title": "Fine", "by": "school", "to": "parents", "kind": "legal" } },
        "facts": { {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {{ {f} }}"))}} }
        """);

    [Fact]
    public void A_fact_about_the_register_is_what_the_marks_say()
    {
        foreach (var (fact, on, records, expected) in Cases)
        {
            var context = Context(on, records);
            var what = $"{fact} on {on} ({records})";
            Assert.Equal((what, expected), (what, Of(fact).At(context).InWords));
            Assert.Equal((what, expected), (what, Of(fact).At(context).InWords)); // and again, where it may have been kept
        }
    }

    [Theory]
    [InlineData(Days, "", "f")]
    [InlineData(Days, "unsupplied", "f")]
    [InlineData(Days + """, "notCoveredBy": "letter" """, "", "f")]
    [InlineData(Days + """, "notCoveredBy": "letter" """, "unsupplied", "casework")]
    [InlineData(""" "count": "sessions", "of": "absence", "in": "since day" """, "", "day")]
    [InlineData(""" "count": "sessions", "of": "absence", "in": "since day" """, "day 09-14", "f")]
    [InlineData(""" "count": "sessions", "of": "absence", "in": "ever", "at": "day" """, "", "day")]
    [InlineData(""" "count": "sessions", "of": "absence", "in": "since visit", "at": "day" """, "unsupplied", "casework")]
    [InlineData(""" "count": "sessions", "of": "absence", "in": "since visit", "at": "day" """, "", "day")]
    [InlineData(""" "count": "sessions", "of": "absence", "in": "this week", "highest": "since visit" """, "unsupplied", "casework")]
    public void What_is_missing_is_named(string fact, string records, string expected)
    {
        var name = Of(fact);
        Assert.Equal(expected == "f" ? name.Name : expected, string.Join(", ", name.Missing(Context("09-18", records))));
    }

    // One file is asked on several days: what is kept of one is not taken for another.
    [Fact]
    public void Each_day_has_a_value_of_its_own()
    {
        var file = Context("09-18", "09-14 O; 09-15 O").File;
        Assert.Equal("0 1 2 2", string.Join(' ', new[] { "09-13", "09-14", "09-15", "09-16" }
            .Select(d => Of(Days).At(new EvaluationContext(file, Asked.Day(d))))));
    }

    private static Model.Expressions.Symbol Of(string fact) => Book.Book.Names.Find($"f{Facts.IndexOf(fact)}")!;

    private static EvaluationContext Context(string on, string records)
    {
        var (marks, builder) = (new List<string>(), (Func<PupilRecordBuilder, PupilRecordBuilder>)(p => p.WithParents("A", "B")));
        foreach (var record in records.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (words, before) = (record.Split(' '), builder);
            switch (words)
            {
                case ["unsupplied"]:
                    builder = p => before(p).WithoutCasework();
                    break;
                case ["day", var day]:
                    builder = p => before(p).Answered("day", "2026-" + day, Asked.Day("09-02"));
                    break;
                case ["roll", var from, var to]:
                    builder = p => before(p).OnRoll(Asked.Day(from), Asked.Day(to));
                    break;
                case ["late", var date, ..]:
                    marks.Add($"{date} - \\");
                    builder = p => before(p).Mark(Asked.Day(date), HalfDay.Morning, "L",
                        words.Length > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : null);
                    break;
                case [var date, "letter" or "fine", ..]:
                    var row = new CaseworkRow(Asked.Day(date), words[1]) { Parent = words is [_, _, "A" or "B", ..] ? words[2] : null };
                    builder = p => before(p).Did(words is [.., "for", var first, var last]
                        ? row with { For = new DateSpan(Asked.Day(first), Asked.Day(last)) } : row);
                    break;
                default:
                    marks.Add(record);
                    break;
            }
        }

        return Asked.Where(Book, builder(Asked.Pupil(on, [.. marks])), on, "A");
    }
}
