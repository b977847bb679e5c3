using AttendanceRules.Bulk;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Bulk;

/// <summary>What single lines of rules come to in a screen: by hand, and as advice says it.</summary>
public sealed class ScreenedLineTests
{
    private const string Words = """
        "questions": { "engages": { "ask": "Engages?", "of": "school", "type": "yes/no", "per": "parent" },
          "known": { "ask": "Known?", "of": "school", "type": "yes/no" }, "stop": { "ask": "Stop?", "of": "school", "type": "yes/no" },
          "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
        "actions": { "letter": { "title": "Letter", "by": "school" }, "again": { "title": "Again", "by": "school" },
          "go": { "title": "Go", "by": "school" }, "find": { "title": "Find", "by": "school", "supplies": "known" },
          "ring": { "title": "Ring", "by": "school" },
          "later": { "title": "Later", "by": "school", "from": "2026-09-21" },
          "warn": { "title": "Warn", "by": "school", "to": "parents", "kind": "legal" } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        """;

    private static readonly DateOnly Day = new(2026, 9, 18);

    // The letter goes to a parent who does not engage.
    [Theory]
    [InlineData("yes", "yes", "")]
    [InlineData("yes", "no", "r")]
    [InlineData("yes", null, "r?")]
    [InlineData("no", null, "r r?")]
    public void What_a_line_for_each_parent_asks_is_asked_about_that_parent(string first, string? second, string expected)
    {
        var pupil = Pupil().Answered("engages", first, Day, "A");
        Assert.Equal(expected, Bits("""
            "r": { "when": "missed >= 1", "do": [ { "action": "letter", "each": "parent", "when": "not engages" } ] }
            """, second is null ? pupil : pupil.Answered("engages", second, Day, "B")));
    }

    [Theory]
    [InlineData(true, "r")]
    [InlineData(false, "r?")]
    public void What_repeats_is_open_where_casework_was_not_supplied(bool isSupplied, string expected) => Assert.Equal(expected, Bits("""
        "r": { "when": "missed >= 1", "do": [ { "action": "again", "every": "2 school days" } ] }
        """, isSupplied ? Pupil() : Pupil().WithoutCasework()));

    // What finds the place is nobody's in particular: it covers what another rule may call for (S29).
    [Fact]
    public void What_supplies_the_need_of_a_rule_of_parents_is_of_no_parent() => Assert.Equal("p p!", Bits("""
        "p": { "of": "parent", "when": "missed >= 1", "needs": [ "known" ], "do": [ "go" ] }, "r": { "when": "q", "do": [ "find" ] }
        """, Pupil()));

    // Where the first calls it lacks something: what finds that is open beside what the other calls for.
    [Fact]
    public void What_supplies_the_need_of_a_covered_line_stays_open() => Assert.Equal("r? s", Bits("""
        "r": { "when": "q", "needs": [ "known" ], "do": [ "go" ] }, "s": { "when": "missed >= 1", "do": [ "go" ] }
        """, Pupil()));

    // Its action begins on the Monday after.
    [Theory]
    [InlineData("""  "when": "missed >= 1", "do": [ "later" ] """)]
    [InlineData("""  "when": "q", "do": [ "later" ] """)]
    [InlineData("""  "when": "missed >= 1", "needs": [ "known" ], "do": [ "later" ] """)]
    [InlineData("""  "when": "missed >= 1", "needs": [ "known" ], "do": [ { "action": "later", "every": "2 school days" } ] """)]
    [InlineData("""  "when": "missed >= 1", "do": [ { "action": "later", "every": "2 school days" } ] """)]
    [InlineData("""  "when": "q", "do": [ { "action": "later", "every": "2 school days" } ] """)]
    public void What_is_not_in_force_yet_is_not_called_for(string rule) => Assert.Equal("", Bits($$"""
        "r": { {{rule}} }
        """, Pupil()));

    // Whether the second holds the line back too is open (S10).
    [Theory]
    [InlineData("yes", "h-")]
    [InlineData("no", "i?")]
    public void Of_several_that_hold_a_line_back_the_strongest_counts(string stop, string expected) => Assert.Equal(expected, Bits("""
        "r": { "when": "missed >= 1", "do": [ "ring" ] }, "h": { "withhold": "ring", "when": "stop", "because": "It is enough." },
        "i": { "withhold": "ring", "when": "q", "because": "It is enough." }
        """, Pupil().Answered("stop", stop)));

    // The warning names nobody: it may be the other parent's.
    [Fact]
    public void Where_one_line_of_a_choice_is_perhaps_done_the_others_are_open() => Assert.Equal("r?", Bits("""
        "r": { "of": "parent", "when": "missed >= 1", "oneOf": [ "warn", "go" ] }
        """, Pupil().Did(new(2026, 9, 11), "warn")));

    // The second calendar has a summer term before: its sessions have other numbers.
    [Fact]
    public void Each_calendar_has_its_own_days_of_an_event_that_lives()
    {
        var calendar = new SchoolCalendar(
            [new Term(new(2026, 4, 13), new(2026, 7, 17), []), new Term(new(2026, 9, 2), new(2026, 12, 18), [])]);
        var (screen, other) = (Book("""
            "r": { "on": "session N", "do": [ "ring" ], "lapses": "3 school days" }
            """).ScreenOn(Day), PupilRecord.Build("P2", calendar).Mark(new(2026, 9, 17), HalfDay.Morning, "N").Create());
        var rule = screen.NumberOf("r");
        Assert.True(screen.Of(Made.Pupil(Day, "2026-09-17 N N").Create()).IsCalledFor(rule));
        Assert.True(screen.Of(other).IsCalledFor(rule));
        Assert.False(screen.Of(Made.Pupil(Day, "2026-09-10 N N").Create()).IsCalledFor(rule));
    }

    [Fact]
    public void An_event_of_the_first_school_day_calls()
    {
        var first = new DateOnly(2026, 9, 2);
        var screen = Book("""
            "r": { "on": "session N", "do": [ "ring" ], "lapses": "3 school days" }
            """).ScreenOn(first);
        Assert.True(screen.Of(Made.Pupil(first, "2026-09-02 N N").Create()).IsCalledFor(screen.NumberOf("r")));
        Assert.False(screen.Of(Made.Pupil(first).Create()).IsCalledFor(screen.NumberOf("r")));
    }

    private static RuleBook Book(string rules) => Made.Book($$"""{{Words}} "rules": { {{rules}} }""");

    private static PupilRecordBuilder Pupil() => Made.Pupil(Day, "2026-09-10 I I").WithParents("A", "B");

    // An id alone is called for, with ? open, with ! blocked, with - it holds something back.
    private static string Bits(string rules, PupilRecordBuilder pupil)
    {
        var (book, record) = (Book(rules), pupil.Create());
        var screen = book.ScreenOn(Day);
        var found = screen.Of(record);
        Assert.Empty(RuleScreenTests.Differences(screen, book.Advise(record, Day), found));
        return string.Join(' ', screen.Rules.Where(r => r.Length == 1).Order(StringComparer.Ordinal).SelectMany(r =>
        {
            var number = screen.NumberOf(r);
            return new[]
            {
                found.IsCalledFor(number) ? r : "", found.IsUndecided(number) ? r + "?" : "", found.IsBlocked(number) ? r + "!" : "",
                found.IsWithheld(number) ? r + "-" : "",
            };
        }).Where(t => t.Length > 0));
    }
}
