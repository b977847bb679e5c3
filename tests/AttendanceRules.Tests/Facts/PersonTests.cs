using System.Globalization;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>What is known of a pupil: characteristics, age, year group, compulsory school age, and whether a step is on record.</summary>
public sealed class PersonTests
{
    private static readonly RuleBook Book = Made.Book("""
        "characteristics": { "side": { "title": "Side", "type": [ "female", "male" ] }, "ill": { "title": "Ill", "type": "yes/no" },
          "need": { "title": "Need", "type": [ "none", "some" ] }, "since": { "title": "Since", "type": "date" } },
        "questions": { "day": { "ask": "Which day?", "of": "school", "type": "date", "assume": "2026-09-07" },
          "other": { "ask": "Which other?", "of": "school", "type": "date" } },
        "actions": { "letter": { "title": "Letter", "by": "school", "outcomes": [ { "name": "void", "undoes": true } ] },
          "fine": { "title": "Fine", "by": "school", "to": "parents", "kind": "legal" },
          "act": { "title": "Act", "by": "school" } },
        "facts": { "waited": { "elapsed": "calendar days", "since": "day" },
          "between": { "elapsed": "calendar days", "since": "letter", "until": "day" },
          "apart": { "elapsed": "calendar days", "since": "other", "until": "letter" },
          "never": { "elapsed": "calendar days", "since": "fine", "until": "letter" } },
        "rules": { "r": { "when": "onRoll", "needs": [ "letter" ], "do": [ "act" ] },
          "s": { "of": "parent", "when": "onRoll", "needs": [ "fine" ], "do": [ "act" ] } }
        """);

    // Rows as NAME=VALUE with the first and the last day, and when it became known; - for none.
    [Theory]
    [InlineData("side", "", "unknown")]
    [InlineData("side", "supplied", "none")]
    [InlineData("ill", "supplied", "no")]
    [InlineData("need", "supplied", "none")]
    [InlineData("side", "side=male", "male")]
    [InlineData("side", "side=perhaps", "unknown")]
    [InlineData("ill", "ill=yes 09-15 -", "yes")]
    [InlineData("ill", "ill=yes 09-16 -", "unknown")] // there is no row of it yet
    [InlineData("ill", "ill=yes 09-16 -; supplied", "no")]
    [InlineData("ill", "ill=yes - 09-15", "yes")]
    [InlineData("ill", "ill=yes - 09-14", "no")]
    [InlineData("ill", "ill=yes 09-10 09-20; ill=no 09-11 09-20", "no")] // the later row
    [InlineData("ill", "ill=no 09-11 09-20; ill=yes 09-10 09-20", "no")]
    [InlineData("ill", "ill=no 09-11 09-13; ill=yes 09-10 09-20", "yes")]
    [InlineData("side", "side=male; side=female 09-01 -", "female")]
    [InlineData("side", "side=male 09-01 -; side=female 09-01 - 09-05", "female")] // of one day what became known last
    [InlineData("side", "side=female 09-01 - 09-05; side=male 09-01 -", "female")]
    [InlineData("side", "side=male 09-01 - 09-06; side=female 09-01 - 09-05", "male")]
    [InlineData("ill", "side=male", "unknown")]
    public void A_characteristic_is_the_latest_row_that_counts(string name, string rows, string expected) =>
        Assert.Equal(expected, Ask(name, rows, null));

    [Theory]
    [InlineData("ill=yes 09-10 -", "09-09", "unknown")]
    [InlineData("ill=yes 09-10 -", "09-10", "yes")]
    [InlineData("ill=yes 09-10 - 09-12", "09-11", "unknown")]
    [InlineData("ill=yes 09-10 - 09-12", "09-12", "yes")]
    [InlineData("ill=yes", "09-01", "yes")]
    [InlineData("ill=yes - - 09-12", "09-11", "unknown")]
    public void It_counts_from_when_it_became_known(string rows, string knownOn, string expected) =>
        Assert.Equal(expected, Ask("ill", rows, knownOn));

    // On Tuesday 15 September 2026.
    [Theory]
    [InlineData("2014-09-15", "12")]
    [InlineData("2014-09-16", "11")]
    [InlineData("2014-12-31", "11")]
    [InlineData("2026-09-15", "0")]
    [InlineData("2026-01-01", "0")]
    [InlineData("2027-01-01", "0")] // not born yet
    [InlineData("2004-02-29", "22")]
    public void An_age_is_the_completed_years(string born, string expected) => Assert.Equal(expected,
        Book.Book.Names.Find("age")!.At(Asked.Where(Book, Asked.Pupil("09-15").Born(Day(born)), "09-15")).ToString());

    [Fact]
    public void Without_a_date_of_birth_nobody_knows_the_age()
    {
        var (age, context) = (Book.Book.Names.Find("age")!, Asked.Where(Book, Asked.Pupil("09-15"), "09-15"));
        Assert.Equal(("unknown", "0", "born"), (age.At(context).ToString(), age.At(context).Low.ToString(),
            string.Join(' ', age.Missing(context))));
        Assert.Equal("unknown", Book.Book.Names.Find("born")!.At(context).ToString());
    }

    // The year group of another school year is as many years on or back; unknown it is from nursery to the year after the last.
    [Theory]
    [InlineData(7, "2026-09-01", "7")]
    [InlineData(7, "2026-07-31", "8")]
    [InlineData(7, "2026-08-01", "7")]
    [InlineData(7, "2027-08-01", "6")]
    [InlineData(0, "2024-09-01", "2")]
    public void A_year_group_moves_with_the_school_year(int year, string on, string expected) => Assert.Equal(expected,
        Book.Book.Names.Find("yearGroup")!.At(Asked.Where(Book, Asked.Pupil("09-15").InYear(year, Day(on)), "09-15")).ToString());

    [Fact]
    public void A_year_group_that_is_not_recorded_is_one_of_them()
    {
        var unknown = Book.Book.Names.Find("yearGroup")!.At(Asked.Where(Book, Asked.Pupil("09-15"), "09-15"));
        Assert.Equal(("unknown", "-2", "14"), (unknown.ToString(), unknown.Low.ToString(), unknown.High.ToString()));
    }

    [Theory]
    [InlineData("admitted", null, null, "no first day on roll is recorded")]
    [InlineData("admitted", "09-07", null, "2026-09-07")]
    [InlineData("left", "09-07", "09-15", "2026-09-15")]
    [InlineData("left", "09-07", "09-16", "the pupil has not left")]
    [InlineData("left", null, null, "the pupil has not left")]
    [InlineData("onRoll", "09-15", "09-15", "yes")]
    [InlineData("onRoll", "09-16", null, "no")]
    [InlineData("onRoll", null, "09-14", "no")]
    [InlineData("onRoll", null, null, "yes")]
    public void The_days_on_roll(string name, string? admitted, string? left, string expected)
    {
        var pupil = Asked.Pupil("09-15").OnRoll(admitted is null ? null : Asked.Day(admitted), left is null ? null : Asked.Day(left));
        Assert.Equal(expected, Book.Book.Names.Find(name)!.At(Asked.Where(Book, pupil, "09-15")).InWords);
    }

    // A step that is needed: of parent A, and of no parent in particular; in a stage inside its cycle.
    [Theory]
    [InlineData("r", "", "no", "letter")]
    [InlineData("r", "unsupplied", "unknown", "casework")]
    [InlineData("r", "letter 09-15", "yes", "letter")]
    [InlineData("r", "letter 09-16", "no", "letter")]
    [InlineData("r", "letter 09-10 void", "no", "letter")]
    [InlineData("s", "fine 09-10", "unknown", "parent of fine")]
    [InlineData("s", "fine 09-10 A", "yes", "fine")]
    [InlineData("s", "fine 09-10 B", "no", "fine")]
    [InlineData("s", "fine 09-10; fine 09-11 A", "yes", "fine")]
    [InlineData("s", "fine 09-11 A; fine 09-10", "yes", "fine")]
    [InlineData("s", "fine 09-10; fine 09-11 B", "unknown", "parent of fine")]
    [InlineData("s", "unsupplied", "unknown", "casework")]
    public void A_step_that_is_needed_is_on_record_or_not(string rule, string records, string expected, string missing)
    {
        var need = Book.Book.Rules.Single(r => r.Id == rule).Needs.Single();
        var context = Asked.Where(Book, With(records), "09-15", rule == "s" ? "A" : null);
        Assert.IsType<ActionOnRecord>(need);
        Assert.Equal((expected, missing), (need.At(context).ToString(), string.Join(' ', need.Missing(context))));
    }

    [Theory]
    [InlineData("letter 09-10", "09-10", "yes")]
    [InlineData("letter 09-10", "09-11", "no")]
    [InlineData("letter 09-10", null, "yes")]
    [InlineData("letter 09-10", "unknown", "unknown")]
    public void In_a_stage_it_counts_inside_the_cycle(string records, string? from, string expected)
    {
        var need = Book.Book.Rules.Single(r => r.Id == "r").Needs.Single();
        var context = Asked.Where(Book, With(records), "09-15") with { Frame = new Cycle(from) };
        Assert.Equal(expected, need.At(context).ToString());
    }

    // What is counted from or up to an assumed day is assumed; none and unknown win in this order.
    [Theory]
    [InlineData("waited", "", "8", true)]
    [InlineData("waited", "day 09-10", "5", false)]
    [InlineData("between", "letter 09-02", "5", true)]
    [InlineData("between", "letter 09-02; day 09-04", "2", false)]
    [InlineData("between", "", "no letter is on record", false)]
    [InlineData("between", "unsupplied", "unknown", false)]
    [InlineData("apart", "letter 09-10", "unknown", false)]
    [InlineData("apart", "", "no letter is on record", false)]
    [InlineData("apart", "letter 09-10; other 09-04", "6", false)]
    [InlineData("never", "letter 09-10", "no fine is on record", false)]
    [InlineData("never", "", "no fine is on record", false)]
    public void What_has_elapsed(string fact, string records, string expected, bool isAssumed)
    {
        var value = Book.Book.Names.Find(fact)!.At(Asked.Where(Book, With(records), "09-15"));
        Assert.Equal((expected, isAssumed), (value.InWords, value.IsAssumed));
    }

    [Theory]
    [InlineData("apart", "letter 09-10", "other")]
    [InlineData("between", "", "between")]
    public void What_is_missing_of_it(string fact, string records, string expected) => Assert.Equal(expected,
        string.Join(' ', Book.Book.Names.Find(fact)!.Missing(Asked.Where(Book, With(records), "09-15"))));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PupilRecordBuilder With(string records)
    {
        var pupil = Asked.Pupil("09-15").WithParents("A", "B");
        foreach (var words in records.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(r => r.Split(' ')))
        {
            _ = words switch
            {
                ["unsupplied"] => pupil.WithoutCasework(),
                ["day" or "other", var day] => pupil.Answered(words[0], "2026-" + day, Asked.Day("09-02")),
                [_, var day, "void"] => pupil.Did(new CaseworkRow(Asked.Day(day), words[0]) { Outcome = "void", OutcomeDate =
                    Asked.Day(day) }),
                [_, var day, var parent] => pupil.Did(Asked.Day(day), words[0], parent),
                _ => pupil.Did(Asked.Day(words[1]), words[0]),
            };
        }

        return pupil;
    }

    private static string Ask(string name, string rows, string? knownOn)
    {
        var pupil = Asked.Pupil("09-15");
        foreach (var words in rows.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(r => r.Split(' ')))
        {
            DateOnly?[] days = [.. words.Skip(1).Select(w => w == "-" ? (DateOnly?)null : Asked.Day(w)), null, null, null];
            _ = words[0].Split('=') is [var of, var value] ? pupil.Has(new Characteristic(of, value, days[0], days[1], days[2]))
                : pupil.Supplied(name);
        }

        var record = pupil.Create();
        DateOnly? known = knownOn is null ? null : Asked.Day(knownOn);
        var file = Book.Book.FileOf(record, Book.Book.TimeOf(record.Calendar), known, null);
        return Book.Book.Names.Find(name)!.At(new EvaluationContext(file, Asked.Day("09-15"))).ToString();
    }

    private sealed record Cycle(string? From) : IPathwayFrame
    {
        public bool IsUnknown => From == "unknown";

        public AttendanceRules.Calendar.DateSpan? CycleOn(DateOnly date) => From is null ? null : new(Asked.Day(From), date);

        public AttendanceRules.Calendar.DateSpan? WatchOf(string stage, DateOnly date) => null;
    }
}
