using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>Facts about the register, and of dates, where two things are open at once, or one of several is.</summary>
public sealed class RegisterRareTests
{
    private static readonly string[] Facts =
    [
        """ "sum": "minutes late", "in": "ever" """,
        """ "sum": "minutes late", "in": "ever", "notCoveredBy": "fine" """,
        """ "run": "school days", "of": "absence", "in": "school year", "brokenBy": [ "visit", "letter" ] """,
        """ "run": "school days", "of": "absence", "which": "longest", "in": "since day" """,
        """ "run": "school days", "of": "absence", "which": "longest", "in": "since visit" """,
        """ "count": "days", "of": "absence", "in": "ever", "at": "day" """,
        """ "count": "sessions", "of": "absence", "in": "ever", "weekday": "Tuesday", "at": "day" """,
        """ "count": "days", "of": "absence", "in": "ever", "notCoveredBy": [ "letter", "visit" ] """,
        """ "casework": "count", "action": "fine", "in": "ever" """,
        """ "elapsed": "calendar days", "since": "visit", "until": "letter" """,
        """ "elapsed": "calendar days", "since": "day", "until": "other" """,
        """ "run": "sessions", "of": "absence", "which": "latest", "in": "school year", "brokenBy": [ "visit" ] """,
        """ "count": "sessions", "of": "absence", "in": "ever", "mostPer": "school week" """,
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        "questions": { "day": { "ask": "Which day?", "of": "school", "type": "date" },
          "other": { "ask": "Which other?", "of": "school", "type": "date" } },
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" },
          "fine": { "title": "Fine", "by": "school", "to": "parents", "kind": "legal" } },
        "facts": { {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {{ {f} }}"))}} }
        """);

    // On 18 September, a Friday: marks, latenesses, answers (day 09-14), steps (letter 09-14, of parent A or of none).
    [Theory]
    [InlineData(0, "late 09-14; late 09-15", "0..")] // two without minutes
    [InlineData(0, "late 09-14; late 09-15 4; late 09-16", "4..")]
    [InlineData(0, "09-14 ? /; 09-15 ? /", "0..")]
    [InlineData(1, "late 09-14 3; late 09-15 4; fine 09-14; fine 09-15", "0..")]
    [InlineData(1, "late 09-14 3; late 09-15 4; fine 09-14 A; fine 09-15", "0..")]
    [InlineData(1, "late 09-14 3; late 09-15 4; fine 09-14 A", "4")]
    [InlineData(2, "09-16 O; 09-17 O; 09-18 O; unsupplied", "0..3")] // neither of two steps is known
    [InlineData(2, "09-16 O; 09-17 O; 09-18 O; visit 09-16; letter 09-17", "1")]
    [InlineData(2, "09-16 O; 09-17 O; 09-18 O; letter 09-16; visit 09-17", "1")]
    [InlineData(2, "09-16 O; 09-17 O; 09-18 O; visit 09-10", "3")]
    [InlineData(3, "09-16 O", "unknown")]
    [InlineData(4, "09-16 O", "no visit is on record")]
    [InlineData(4, "09-16 O; visit 09-15", "1")]
    [InlineData(5, "09-14 O; 09-15 O; day 09-14", "1")] // the next day does not exist yet
    [InlineData(5, "09-14 O; 09-16 O; day 09-14", "1")]
    [InlineData(5, "09-14 O; 09-15 O; day 09-11", "0")]
    [InlineData(6, "09-08 O; 09-15 O; day 09-14", "2")]
    [InlineData(6, "09-08 O /; 09-15 O; 09-09 O; day 09-15", "3")]
    [InlineData(7, "09-14 O; 09-15 O; 09-16 O; visit 09-15; letter 09-16", "1")]
    [InlineData(9, "", "no visit is on record")]
    [InlineData(9, "visit 09-14", "no letter is on record")]
    [InlineData(9, "letter 09-14", "no visit is on record")]
    [InlineData(9, "visit 09-14; letter 09-17", "3")]
    [InlineData(10, "day 09-14", "unknown")]
    [InlineData(10, "other 09-14", "unknown")]
    [InlineData(10, "day 09-14; other 09-15", "1")]
    [InlineData(11, "09-16 O; 09-17 O; unsupplied", "0..4")]
    [InlineData(11, "09-16 O; 09-17 O", "4")]
    [InlineData(12, "09-07 O /; 09-08 O; 09-10 O; 09-14 O; 09-15 ?; 09-16 O", "2")]
    [InlineData(12, "09-07 ? /; 09-08 ?; 09-10 ?; 09-14 / ?; 09-15 ?; 09-16 ?", "0..2")]
    public void It_is_what_the_records_leave_open(int fact, string records, string expected) =>
        Assert.Equal(expected, Book.Book.Names.Find($"f{fact}")!.At(Context(records)).InWords);

    [Theory]
    [InlineData(2, "09-18 /", "start", "no run of f2 is on record")]
    [InlineData(2, "09-17 O; 09-18 O; unsupplied", "start", "unknown")]
    [InlineData(2, "09-17 O; 09-18 O", "start", "2026-09-17")]
    [InlineData(2, "09-17 O; 09-18 O", "end", "2026-09-18")]
    [InlineData(3, "09-16 O", "start", "unknown")]
    [InlineData(4, "09-16 O", "end", "no visit is on record")]
    [InlineData(11, "09-16 O; 09-17 O", "start", "2026-09-16")]
    [InlineData(11, "09-16 O; 09-17 O", "end", "2026-09-17")]
    [InlineData(11, "", "end", "no run of f11 is on record")]
    public void So_is_where_a_run_begins_and_ends(int fact, string records, string edge, string expected) =>
        Assert.Equal(expected, Book.Book.Names.Find($"f{fact}")!.Edge(Context(records), edge).InWords);

    [Theory]
    [InlineData(8, "fine 09-14; fine 09-15 A", "parent of fine")] // of one of two it is not said whose it was
    [InlineData(8, "fine 09-14 A; fine 09-15 B", "f8")]
    [InlineData(10, "", "day other")]
    [InlineData(10, "day 09-14", "other")]
    [InlineData(10, "day 09-14; other 09-15", "f10")]
    [InlineData(3, "", "day")]
    public void What_is_missing_is_named(int fact, string records, string expected) =>
        Assert.Equal(expected, string.Join(' ', Book.Book.Names.Find($"f{fact}")!.Missing(Context(records))));

    // A school that is always closed in one of its half terms: the days beside the holidays are those of the others.
    [Theory]
    [InlineData(false, "4")]
    [InlineData(true, "2")]
    public void A_half_term_without_a_school_day_has_no_days_beside_holidays(bool isClosed, string expected)
    {
        var calendar = new SchoolCalendar(Made.Autumn.Terms, isClosed ? [new DateSpan(new(2026, 11, 1), new(2026, 12, 18))] : []);
        var pupil = PupilRecord.Build("P1", calendar);
        foreach (var day in calendar.SchoolDays(new HashSet<DateOnly>()))
        {
            pupil.Mark(day, HalfDay.Morning, "O").Mark(day, HalfDay.Afternoon, "O");
        }

        var book = Made.Book(""" "facts": { "f": { "pattern": "beside holidays", "of": "absence", "in": "school year" } } """);
        Assert.Equal(expected, book.Book.Names.Find("f")!.At(Asked.Where(book, pupil, "12-18")).ToString());
    }

    private static EvaluationContext Context(string records)
    {
        var (marks, builders) = (new List<string>(), new List<Action<PupilRecordBuilder>>());
        foreach (var words in records.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(' ')))
        {
            switch (words)
            {
                case ["unsupplied"]:
                    builders.Add(p => p.WithoutCasework());
                    break;
                case ["day" or "other", var day]:
                    builders.Add(p => p.Answered(words[0], "2026-" + day, Asked.Day("09-02")));
                    break;
                case ["letter" or "visit" or "fine", var day, ..]:
                    builders.Add(p => p.Did(Asked.Day(day), words[0], words.Length > 2 ? words[2] : null));
                    break;
                case ["late", var day, ..]:
                    marks.Add($"{day} - \\");
                    builders.Add(p => p.Mark(Asked.Day(day), HalfDay.Morning, "L",
                        words.Length > 2 ? int.Parse(words[2], CultureInfo.InvariantCulture) : null));
                    break;
                default:
                    marks.Add(string.Join(' ', words));
                    break;
            }
        }

        var pupil = Asked.Pupil("09-18", [.. marks]).WithParents("A", "B");
        builders.ForEach(b => b(pupil));
        return Asked.Where(Book, pupil, "09-18", "A");
    }
}
