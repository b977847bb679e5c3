using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// Facts about casework: what is missing of them, why they are none, in which order entries of one day are, and which entries are about no
/// dates.
/// </summary>
public sealed class CaseworkEdgeTests
{
    private static readonly string[] Facts =
    [
        """ "casework": "count", "action": "letter", "in": "ever" """,
        """ "casework": "count", "action": "fine", "in": "ever" """,
        """ "casework": "count", "action": "letter", "in": "since day" """,
        """ "casework": "count", "action": "letter", "in": "since day", "for": "since other" """,
        """ "casework": "count", "action": "letter", "in": "ever", "for": "since other" """,
        """ "casework": "count", "action": "letter", "in": "since day", "for": "since day" """,
        """ "casework": "count", "action": "letter", "in": "ever", "at": "day" """,
        """ "casework": "count", "action": "letter", "in": "since other", "at": "day" """,
        """ "casework": "latest", "action": "letter", "in": "since visit" """,
        """ "casework": "latest", "action": "letter", "for": "since visit" """,
        """ "casework": "latest", "action": "letter", "at": "visit" """,
        """ "casework": "latest", "action": "letter", "outcome": "paid", "in": "this term" """,
        """ "casework": "sum", "action": "letter", "value": "amount", "in": "ever" """,
        """ "casework": "value", "action": "letter", "value": "amount" """,
        """ "casework": "outcome", "action": "letter" """,
        """ "casework": "first", "action": "letter" """,
        """ "casework": "days", "action": "letter", "in": "this term" """,
        """ "casework": "days", "action": "letter", "outcome": "paid", "in": "this term" """,
        """ "casework": "count", "action": "letter", "in": "since visit", "for": "since fine" """,
        """ "casework": "sum", "action": "letter", "value": "amount", "outcome": "paid", "in": "ever" """,
        """ "casework": "count", "action": "letter", "outcome": "paid", "notOutcome": "unpaid", "in": "ever" """,
        """ "casework": "latest", "action": "letter" """,
        """ "casework": "days", "action": "letter", "for": "this term" """,
    ];

    private static readonly RuleBook Book = Made.Book($$"""
        {{Asked.Rest}}, "questions": { "day": { "ask": "Which day?", "of": "school", "type": "date" },
          "other": { "ask": "Which other?", "of": "school", "type": "date" } },
        "facts": { {{string.Join(", ", Facts.Select((f, i) => $"\"f{i}\": {{ {f} }}"))}} }
        """);

    [Theory]
    [InlineData(0, "unsupplied", "casework")]
    [InlineData(0, "09-10 letter", "f0")]
    [InlineData(1, "09-10 fine", "parent of fine")]
    [InlineData(1, "09-10 fine A", "f1")]
    [InlineData(1, "09-21 fine", "f1")] // it is still to come
    [InlineData(0, "09-10 letter -", "f0")] // what is not legal counts for all
    [InlineData(2, "", "day")]
    [InlineData(2, "day 09-10", "f2")]
    [InlineData(3, "", "day, other")]
    [InlineData(3, "day 09-10", "other")]
    [InlineData(3, "other 09-10", "day")]
    [InlineData(4, "", "other")]
    [InlineData(5, "", "day")]
    [InlineData(6, "", "day")]
    [InlineData(7, "", "day, other")]
    [InlineData(7, "other 09-10", "day")]
    [InlineData(2, "unsupplied", "casework")]
    public void What_is_missing_is_named(int fact, string records, string expected) => Assert.Equal(expected,
        string.Join(", ", Book.Book.Names.Find($"f{fact}")!.Missing(Asked.Where(Book, Pupil(records), "09-20", "A"))));

    [Theory]
    [InlineData(2, "09-12 letter", "unknown")]
    [InlineData(2, "09-12 letter; day 09-11", "1")]
    [InlineData(2, "09-12 letter; day 09-12", "0")]
    [InlineData(4, "09-12 letter", "unknown")]
    [InlineData(4, "09-12 letter; other 09-11", "1")]
    [InlineData(4, "09-12 letter; other 09-12", "0")]
    [InlineData(6, "09-12 letter", "unknown")]
    [InlineData(6, "09-12 letter; day 09-12", "1")]
    [InlineData(6, "09-12 letter; day 09-11", "0")]
    [InlineData(8, "09-12 letter", "no visit is on record")]
    [InlineData(9, "09-12 letter", "no visit is on record")]
    [InlineData(10, "09-12 letter", "no visit is on record")]
    [InlineData(18, "09-12 letter", "no visit is on record")]
    [InlineData(18, "09-12 letter; 09-10 visit", "no fine is on record")]
    [InlineData(18, "09-12 letter; 09-10 visit; 09-09 fine", "1")]
    [InlineData(8, "09-12 letter; 09-11 visit", "2026-09-12")]
    [InlineData(8, "09-12 letter; 09-12 visit", "no letter is on record (since visit)")]
    [InlineData(11, "09-12 visit", "no letter is on record with the outcome paid (this term)")]
    [InlineData(11, "09-12 letter unpaid 09-13", "no letter is on record with the outcome paid (this term)")]
    [InlineData(12, "", "0")]
    [InlineData(13, "", "no letter is on record")]
    [InlineData(14, "", "no letter is on record")]
    [InlineData(16, "", "0")]

    // What is open counts at most; what it names no amount of, from nothing upwards.
    [InlineData(12, "09-12 letter = 60", "60")]
    [InlineData(12, "09-12 letter = 60; 09-13 letter = 0", "60")]
    [InlineData(19, "09-12 letter paid 09-13 = 60; 09-14 letter = 40", "60..100")]
    [InlineData(19, "09-12 letter paid 09-13 = 60; 09-14 letter", "60..")]
    [InlineData(19, "09-12 letter paid 09-13 = 60; 09-14 letter unpaid 09-15 = 40", "60")]
    [InlineData(13, "09-12 letter = -1", "unknown")]
    [InlineData(13, "09-12 letter = 0", "0")]
    [InlineData(13, "09-12 letter = much", "unknown")]
    [InlineData(17, "09-14 letter paid 09-15; 09-16 letter", "1..2")]
    [InlineData(17, "09-14 letter paid 09-15; 09-16 letter unpaid 09-17", "1")]

    // Both an outcome that it must have and one that it must not have.
    [InlineData(20, "09-12 letter paid 09-13", "1")]
    [InlineData(20, "09-12 letter unpaid 09-13", "0")]
    [InlineData(20, "09-12 letter", "0..1")]

    // Of one day it is the same whatever the order of the rows; of several days the day decides.
    [InlineData(14, "09-12 letter paid 09-13; 09-12 letter unpaid 09-13", "unpaid")]
    [InlineData(14, "09-12 letter unpaid 09-13; 09-12 letter paid 09-13", "unpaid")]
    [InlineData(14, "09-13 letter unpaid 09-13; 09-12 letter paid 09-13", "unpaid")]
    [InlineData(14, "09-14 letter paid 09-14; 09-12 letter unpaid 09-13; 09-13 letter unpaid 09-13", "paid")]
    [InlineData(13, "09-12 letter = 1; 09-12 letter = 2; 09-12 letter = 3", "3")]
    [InlineData(13, "09-12 letter = 1; 09-12 letter = 2; 09-12 letter = 3; 09-12 letter = 4; 09-12 letter = 5; 09-12 letter = 6; "
        + "09-12 letter = 7; 09-12 letter = 8; 09-12 letter = 9; 09-12 letter = 10; 09-12 letter = 11", "11")]
    [InlineData(13, "09-13 letter = 1; 09-12 letter = 2; 09-13 letter = 3; 09-12 letter = 4", "3")]
    [InlineData(15, "09-14 letter; 09-12 letter; 09-13 letter", "2026-09-12")]

    // What was arranged counts from the day of its outcome.
    [InlineData(15, "09-08 letter due 09-10 paid 09-16; 09-12 letter", "2026-09-12")]
    [InlineData(21, "09-08 letter due 09-10 paid 09-16; 09-12 letter", "2026-09-16")]
    [InlineData(15, "09-05 letter due 09-06 paid 09-18; 09-06 letter due 09-07 paid 09-17; 09-08 letter", "2026-09-08")]
    [InlineData(21, "09-05 letter due 09-06 paid 09-18; 09-06 letter due 09-07 paid 09-17; 09-08 letter", "2026-09-18")]
    [InlineData(21, "09-05 letter due 09-06 paid 09-17; 09-06 letter due 09-07 paid 09-18; 09-08 letter", "2026-09-18")]
    [InlineData(14, "09-05 letter due 09-06 unpaid 09-18; 09-06 letter due 09-07 paid 09-17", "unpaid")]

    // Days up to the date: 18 September is a Friday, and what is to come is not counted.
    [InlineData(22, "09-14 letter for 09-17 09-18", "2")]
    [InlineData(22, "09-14 letter for 09-18 09-22", "1")]
    [InlineData(22, "09-14 letter for 09-21 09-22", "0")]
    [InlineData(22, "09-14 letter", "1")]
    public void A_fact_of_casework_is_what_its_entries_say(int fact, string records, string expected)
    {
        var context = Asked.Where(Book, Pupil(records), "09-20");
        Assert.Equal(expected, Book.Book.Names.Find($"f{fact}")!.At(context).InWords);
        Assert.Equal(expected, Book.Book.Names.Find($"f{fact}")!.At(context).InWords); // and again, where it may have been kept
    }

    [Fact]
    public void Each_day_has_a_value_of_its_own()
    {
        var file = Asked.Where(Book, Pupil("09-12 letter; 09-14 letter"), "09-20").File;
        Assert.Equal("0 1 1 2", string.Join(' ', new[] { "09-11", "09-12", "09-13", "09-14" }
            .Select(d => Book.Book.Names.Find("f0")!.At(new(file, Asked.Day(d))))));
    }

    // An entry that names no dates is counted by its own, where that is in the window.
    [Theory]
    [InlineData(0, "09-12 letter", false)]
    [InlineData(4, "", false)]
    [InlineData(4, "other 09-11", false)]
    [InlineData(4, "09-12 letter", false)]
    [InlineData(4, "09-12 letter; other 09-11", true)]
    [InlineData(4, "09-12 letter; other 09-12", false)]
    [InlineData(4, "09-21 letter; other 09-11", false)]
    [InlineData(4, "09-12 letter for 09-12 09-13; other 09-11", false)]
    [InlineData(4, "09-12 letter for 09-12 09-13; 09-13 letter; other 09-11", true)]
    public void An_entry_lacks_dates_where_a_fact_asks_for_them(int fact, string records, bool expected) => Assert.Equal(expected,
        CaseworkEvaluator.LacksDates((CaseworkFact)Book.Book.Names.Find($"f{fact}")!, Asked.Where(Book, Pupil(records), "09-20")));

    // A record is an answer (day 09-10), or a step: its day, its action, and what follows: an outcome with its day, an amount after =,
    // dates after for, the day for which it is arranged after due, a parent.
    private static PupilRecordBuilder Pupil(string records)
    {
        var pupil = Asked.Pupil("09-20").WithParents("A", "B");
        foreach (var words in records.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(r => r.Split(' ')))
        {
            if (words[0] == "unsupplied")
            {
                pupil.WithoutCasework();
            }
            else if (words[0] is "day" or "other")
            {
                pupil.Answered(words[0], "2026-" + words[1], Asked.Day("09-02"));
            }
            else
            {
                pupil.Did(Row(words));
            }
        }

        return pupil;
    }

    private static CaseworkRow Row(string[] words)
    {
        var row = new CaseworkRow(Asked.Day(words[0]), words[1]);
        for (var i = 2; i < words.Length; i++)
        {
            row = words[i] switch
            {
                "paid" or "unpaid" => row with { Outcome = words[i], OutcomeDate = Asked.Day(words[i + 1]) },
                "=" => row with { Values = new Dictionary<string, string>(StringComparer.Ordinal) { ["amount"] = words[i + 1] } },
                "for" => row with { For = new DateSpan(Asked.Day(words[i + 1]), Asked.Day(words[i + 2])) },
                "due" => row with { Due = Asked.Day(words[i + 1]) },
                "A" => row with { Parent = "A" },
                _ => row,
            };
        }

        return row;
    }
}
