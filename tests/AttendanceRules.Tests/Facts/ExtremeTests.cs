using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// The most and the least that a fact has been on a school day (S19): which it is where one of them is open, and the sessions of the day on
/// which it was so first.
/// </summary>
public sealed class ExtremeTests
{
    private const string Daily = """ "count": "sessions", "of": "absence", "in": "last 1 calendar days" """;

    private const string Late = """ "sum": "minutes late", "in": "last 1 calendar days" """;

    private static readonly string[] Facts =
    [
        Daily + """, "highest": "this week" """, Daily + """, "lowest": "this week" """,
        Late + """, "highest": "this week" """, Late + """, "lowest": "this week" """,
        Daily + """, "highest": "from 2026-09-02 to 2026-09-11" """,
        """ "rate": "absence", "over": "planned", "in": "this week", "highest": "this term" """,
        """ "rate": "present", "over": "planned", "in": "this week", "lowest": "from 2026-09-07 to 2026-12-18" """,
        """ "rate": "absence", "in": "last 1 calendar days", "highest": "this week" """,
        """ "run": "sessions", "of": "absence", "in": "ever" """,
    ];

    private static readonly RuleBook Book = Made.Book(
        $$""" "facts": { {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {{ {f} }}"))}} } """);

    // Monday 14 and Tuesday 15 September; ? cannot be read, L is a lateness with its minutes, or without.
    [Theory]
    [InlineData(0, "? /; O ?", "1..2")]
    [InlineData(0, "O ?; ? /", "1..2")]
    [InlineData(0, "? /; ? ?", "0..2")]
    [InlineData(0, "O; ? ?", "2")]
    [InlineData(0, "? ?; O", "2")]
    [InlineData(0, "/; /", "0")]
    [InlineData(1, "? /; O ?", "0..1")]
    [InlineData(1, "O ?; ? /", "0..1")]
    [InlineData(1, "O ?; ? ?", "0..2")]
    [InlineData(1, "? ?; O ?", "0..2")]
    [InlineData(1, "O; O ?", "1..2")]
    [InlineData(1, "O /; O", "1")]
    [InlineData(1, "O; O /", "1")]
    [InlineData(2, "L 5; L", "5..")]
    [InlineData(2, "L; L 5", "5..")]
    [InlineData(2, "L; L", "0..")]
    [InlineData(2, "L 5; L 7", "7")]
    [InlineData(2, "L 7; L 5", "7")]
    [InlineData(3, "L 5; L", "0..5")]
    [InlineData(3, "L; L 5", "0..5")]
    [InlineData(3, "L; L", "0..")]
    [InlineData(3, "L 5; L 7", "5")]
    [InlineData(3, "L 7; L 5", "5")]
    public void It_is_between_what_its_days_are_and_may_be(int fact, string days, string expected) =>
        Assert.Equal(expected, Book.Book.Names.Find($"f{fact}")!.At(Asked.Where(Book, Week(days), "09-15")).ToString());

    [Theory]

    // The day itself is looked at, and no day after the last of the window.
    [InlineData(0, "09-15", "09-15 O /", "1", "2026-09-15 AM O")]
    [InlineData(4, "09-18", "09-08 O /; 09-14 O", "1", "2026-09-08 AM O")]
    [InlineData(4, "09-18", "09-11 O /; 09-14 O", "1", "2026-09-11 AM O")]

    // Of several days that are alike the first, also where the value is not made once for all.
    [InlineData(0, "09-18", "09-15 O; 09-17 O", "2", "2026-09-15 AM O, 2026-09-15 PM O")]
    [InlineData(5, "09-18", "09-07 O /; 09-14 / O", "1/10", "2026-09-07 AM O")]
    [InlineData(5, "09-18", "09-07 O /; 09-14 / O; 09-15 O /", "2/10", "2026-09-14 PM O, 2026-09-15 AM O")]
    [InlineData(6, "09-18", "09-03 O", "2/10", "2026-09-07 AM /, 2026-09-07 PM \\")]

    // Where it is open on which day it was so, no session is named.
    [InlineData(0, "09-14", "09-14 ? O", "1..2", "")]
    [InlineData(7, "09-15", "09-14 ? /; 09-15 O /", "50", "")]
    [InlineData(0, "09-15", "09-14 O ?; 09-15 O", "2", "")]

    // What comes later and can be no further changes nothing.
    [InlineData(7, "09-15", "09-14 O /; 09-15 ? /", "1/2", "2026-09-14 AM O")]
    [InlineData(1, "09-15", "09-14 O /; 09-15 O ?", "1", "2026-09-14 AM O")]

    // Where everything counts all sessions would be named.
    [InlineData(8, "09-15", "09-15 O", "2", "")]
    public void The_first_day_on_which_it_was_so_is_what_it_rests_on(int fact, string on, string marks, string expected, string evidence)
    {
        var context = Asked.Where(Book, Asked.Pupil(on, marks.Split("; ")), on);
        var symbol = Book.Book.Names.Find($"f{fact}")!;
        Assert.Equal((expected, evidence), (symbol.At(context).ToString(), string.Join(", ", symbol.Evidence(context))));
    }

    private static PupilRecordBuilder Week(string days)
    {
        var (marks, lates) = (new List<string>(), new List<(DateOnly Day, int? Minutes)>());
        foreach (var (words, day) in days.Split("; ").Select((d, i) => (d.Split(' '), Asked.Day("09-14").AddDays(i))))
        {
            var isLate = words[0] == "L";
            marks.Add(FormattableString.Invariant($"{day:MM-dd} {(isLate ? "- \\" : string.Join(' ', words))}"));
            if (isLate)
            {
                lates.Add((day, words.Length > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : null));
            }
        }

        return lates.Aggregate(Asked.Pupil("09-15", [.. marks]), (p, late) => p.Mark(late.Day, HalfDay.Morning, "L", late.Minutes));
    }
}
