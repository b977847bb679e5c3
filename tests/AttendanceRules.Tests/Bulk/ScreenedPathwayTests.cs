using AttendanceRules.Bulk;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Bulk;

/// <summary>What stages of pathways come to in a screen, which finds it without advice where nothing else decides.</summary>
public sealed class ScreenedPathwayTests
{
    private const string Words = """
        "thresholds": { "days": { "title": "Days", "unit": "school days", "permits": "locked",
            "values": [ { "from": "2026-08-01", "value": 2 } ] } },
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
        "questions": { "kept": { "ask": "Kept?", "of": "localAuthority", "type": "yes/no" },
          "hurry": { "ask": "Hurry?", "of": "school", "type": "yes/no" } },
        "actions": { "one": { "title": "One", "by": "school" }, "two": { "title": "Two", "by": "school" },
          "beside": { "title": "Beside", "by": "school" }, "again": { "title": "Again", "by": "school" },
          "leaflet": { "title": "Leaflet", "by": "school", "record": false },
          "ask": { "title": "Ask", "by": "localAuthority", "supplies": "kept" } },
        """;

    private static readonly DateOnly Day = new(2026, 9, 9);

    // A stage calls until its first action is on record; then its other lines do, until the next stage is.
    [Theory]
    [InlineData("", "a")]
    [InlineData("one 8", "a b")]
    [InlineData("one 8, beside 8", "b")]
    [InlineData("one 8, two 9", "")]
    [InlineData("one 8, beside 7", "b")]
    public void A_stage_calls_for_what_is_not_done(string done, string expected) => Holds(expected, """
        { "id": "a", "when": "missed >= 2", "do": [ "one", "beside" ] }, { "id": "b", "when": "missed >= 2", "do": [ "two" ] }
        """, done);

    [Theory]
    [InlineData("missed >= 2", "a")]
    [InlineData("missed >= 3", "")]
    [InlineData("hurry", "a?")]
    public void A_condition_decides_and_may_be_open(string when, string expected) => Holds(expected, $$"""
        { "id": "a", "when": "{{when}}", "do": [ "one" ] }
        """, "");

    // What supplies it is advised where the condition is certain, and open with it where that is open.
    [Theory]
    [InlineData("missed >= 2", "", "a a!")]
    [InlineData("hurry", "", "a?")]
    [InlineData("missed >= 2", "one 8", "")]
    public void A_stage_that_lacks_what_it_needs_is_blocked_or_open(string when, string done, string expected) => Holds(expected, $$"""
        { "id": "a", "when": "{{when}}", "needs": [ "kept" ], "do": [ "one" ] }
        """, done);

    // The stage's own line is covered by the rule, what supplies its need is not.
    [Fact]
    public void What_supplies_an_open_line_is_open_where_the_line_is_covered() => Holds("a? r", """
        { "id": "a", "when": "hurry", "needs": [ "kept" ], "do": [ "one" ] }
        """, "", """, "rules": { "r": { "when": "missed >= 2", "do": [ "one" ] } }""");

    [Fact]
    public void An_open_line_that_is_covered_is_not_open() => Holds("r", """
        { "id": "a", "when": "hurry", "do": [ "one" ] }
        """, "", """, "rules": { "r": { "when": "missed >= 2", "do": [ "one" ] } }""");

    // What nobody records is there until the first action is on record; what repeats, once it is.
    [Theory]
    [InlineData("\"leaflet\"", "", "a")]
    [InlineData("\"leaflet\"", "one 8", "")]
    [InlineData("{ \"action\": \"again\", \"every\": \"days\" }", "one 8", "a")]
    [InlineData("{ \"action\": \"again\", \"every\": \"days\", \"to\": \"2026-09-08\" }", "one 8", "")]
    [InlineData("{ \"action\": \"beside\", \"to\": \"2026-09-08\" }", "one 8", "")]
    [InlineData("{ \"action\": \"beside\", \"when\": \"missed >= 3\" }", "one 8", "")]
    [InlineData("{ \"action\": \"beside\", \"when\": \"hurry\" }", "one 8", "a?")]
    public void What_is_beside_the_first_line_has_its_own_time(string line, string done, string expected) => Holds(expected, $$"""
        { "id": "a", "when": "missed >= 2", "do": [ "one", {{line}} ] }
        """, done);

    // An entry counts for one stage: the one of the 8th begins the first, and leaves the line of the second.
    [Theory]
    [InlineData("one 8, two 8", "b")]
    [InlineData("one 8, two 8, one 9", "")]
    public void An_entry_that_began_a_stage_does_not_settle_another(string done, string expected) => Holds(expected, """
        { "id": "a", "when": "missed >= 2", "do": [ "one" ] },
        { "id": "b", "when": "missed >= 2", "wait": "none", "do": [ "two", "one" ] }
        """, done);

    [Theory]
    [InlineData("", "a")]
    [InlineData("beside 8", "")]
    public void One_of_a_choice_settles_it(string done, string expected) => Holds(expected, """
        { "id": "a", "when": "missed >= 2", "oneOf": [ "one", "beside" ] }
        """, done);

    // A watch of two school days from the 3rd ends on the 7th: what follows comes the day after.
    [Theory]
    [InlineData("missed == 2", "two 3", "a")]
    [InlineData("missed == 3", "two 3", "")]
    [InlineData("hurry", "two 3", "a?")]
    [InlineData("missed == 2", "two 8", "")]
    [InlineData("missed == 2", "two 3, beside 8", "")]
    public void After_a_watch_that_improved_its_lines_are_called_for(string improved, string done, string expected) => Holds(expected, $$"""
        { "id": "a", "when": "missed >= 2", "do": [ "two" ],
          "watch": { "for": "2 school days", "improved": "{{improved}}", "do": [ "beside" ] } }
        """, done);

    // The watch closes its cycle: its line stays, and the next cycle begins.
    [Theory]
    [InlineData("missed == 2", "a")]
    [InlineData("missed == 3", "b")]
    public void A_watch_that_closes_its_cycle_leaves_its_lines(string improved, string expected) => Holds(expected, $$"""
        { "id": "a", "when": "missed >= 2", "do": [ "two" ],
          "watch": { "for": "2 school days", "improved": "{{improved}}", "then": "close", "do": [ "beside" ] } },
        { "id": "b", "when": "missed >= 2", "do": [ "one" ] }
        """, "two 3");

    [Fact]
    public void Of_a_pupil_who_left_a_pathway_is_as_advice_has_it()
    {
        var pupil = Pupil("one 8").OnRoll(null, new(2026, 9, 8));
        const string Stages = """{ "id": "a", "when": "missed >= 2", "do": [ "one" ] }, { "id": "b", "do": [ "two" ] }""";
        Assert.Equal("", Bits(Book(Stages, ""), pupil));
    }

    // Of a parent, on the pathway of each.
    [Theory]
    [InlineData("one 8 A", "a b")]
    [InlineData("one 8 A, one 8 B", "b")]
    [InlineData("one 8", "b")]
    [InlineData("one 8, two 9 A", "b")]
    [InlineData("one 8, two 9", "")]
    public void Each_parent_has_a_pathway(string done, string expected) => Holds(expected, """
        { "id": "a", "when": "missed >= 2", "do": [ "one" ] }, { "id": "b", "when": "missed >= 2", "do": [ "two" ] }
        """, done, per: "\"of\": \"parent\", ");

    private static void Holds(string expected, string stages, string done, string more = "", string per = "") =>
        Assert.Equal(expected, Bits(Book(stages, more, per), Pupil(done)));

    // What is found, which is what advice says too: an id alone is called for, with ? open, with ! blocked.
    private static string Bits(RuleBook book, PupilRecordBuilder pupil)
    {
        var (screen, record) = (book.ScreenOn(Day), pupil.Create());
        var found = screen.Of(record);
        Assert.Empty(RuleScreenTests.Differences(screen, book.Advise(record, Day), found));
        return string.Join(' ', screen.Rules.Where(r => r is "a" or "b" or "r").Order(StringComparer.Ordinal).SelectMany(r =>
        {
            var number = screen.NumberOf(r);
            return new[]
            {
                found.IsCalledFor(number) ? r : "", found.IsUndecided(number) ? r + "?" : "", found.IsBlocked(number) ? r + "!" : "",
            };
        }).Where(t => t.Length > 0));
    }

    private static RuleBook Book(string stages, string more, string per = "") =>
        Made.Book($$"""{{Words}} "pathways": { "p": { "title": "P", {{per}}"stages": [ {{stages}} ] } }{{more}}""");

    // Of what was done: the action, the day, and the parent where one is named.
    private static PupilRecordBuilder Pupil(string done) => done.Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(d => d.Split(' ')).Aggregate(Made.Pupil(Day, "2026-09-03 O O").WithParents("A", "B"),
            (p, d) => p.Did(new(2026, 9, int.Parse(d[1], null)), d[0], d.Length > 2 ? d[2] : null));
}
