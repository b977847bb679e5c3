using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>Names that a pack has in common with one below it: its own counts, or it is refused.</summary>
public sealed class ShadowedNameTests
{
    // The trust's "missed" is of this week; the authority's rule goes on with its own, and each may be named.
    private const string OfTheWeek = """
        "facts": { "missed": { "count": "sessions", "of": "absence", "in": "this week" } },
        "rules": { "own": { "when": "missed >= 1 and authority:missed -1 >= 3", "do": [ "visit" ] } }
        """;

    [Fact]
    public void A_fact_with_an_inherited_name_is_the_packs_own_and_the_other_is_named_by_its_pack()
    {
        var school = LayerTests.Overlay("school", "my-trust", """
            "rules": { "two": { "when": "my-trust:missed == missed and authority:missed > my-trust:missed", "do": [ "visit" ] } }
            """);
        PackSource[] packs = [PackSource.Shipped("england-base"), LayerTests.Pack("authority", LayerTests.Authority),
            LayerTests.Overlay("my-trust", "authority", OfTheWeek), school];
        var told = Assert.Single(Made.ProblemsOf(packs));
        Assert.Equal((Severity.Warning, "shadows-name", "my-trust/pack.json"), (told.Severity, told.Code, told.File));
        Assert.StartsWith("'missed' is also declared at authority/pack.json(8,", told.Message, StringComparison.Ordinal);
        Assert.Equal("Write 'authority:missed' where the other is meant, or choose another name.", told.Suggestion);

        var book = RuleBook.Load(packs);
        string[] marks = ["2026-09-08 O O", "2026-09-09 O O", "2026-09-15 O /"];
        IEnumerable<string> On(int day) => book.Advise(Made.Pupil(new(2026, 9, day), marks[..(day > 14 ? 3 : 2)]).Create(),
            new DateOnly(2026, 9, day)).Actions.SelectMany(a => a.Rules).Order(StringComparer.Ordinal);
        Assert.Equal(["call"], On(14).Except(["two"]));
        Assert.Equal(["call", "own", "two"], On(15));
        Assert.Contains("authority:missed >= callAfter", book.Advise(Made.Pupil(new(2026, 9, 14), marks[..2]).Create(),
            new DateOnly(2026, 9, 14)).Actions.SelectMany(a => a.Reasons).Select(r => r.Text));
    }

    [Fact]
    public void A_threshold_with_an_inherited_name_leaves_the_inherited_one_as_it_is()
    {
        const string own = """
            "thresholds": { "panelAfter": { "title": "Ours", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 1 } ] } },
            "rules": { "own": { "when": "missed >= panelAfter", "do": [ "visit" ] } }
            """;
        Assert.Equal("shadows-name", Assert.Single(LayerTests.Problems(own)).Code);
        var advice = LayerTests.Load("school", own)
            .Advise(Made.Pupil(new(2026, 9, 8), "2026-09-08 O O").Create(), new DateOnly(2026, 9, 8));
        Assert.Equal(["visit"], advice.Actions.Select(a => a.Action));
    }

    // Rules of packs below are in force before the pack's own number has a value, and do not look at it.
    [Fact]
    public void A_later_value_is_no_matter_of_the_packs_below() => Assert.Equal(["shadows-name"], LayerTests.Problems("""
        "thresholds": { "panelAfter": { "title": "Ours", "unit": "sessions", "values": [ { "from": "2026-10-01", "value": 1 } ] } },
        "facts": { "over": { "is": "missed >= panelAfter and missed >= authority:panelAfter", "from": "2026-10-01" } }
        """).Select(p => p.Code));

    [Theory]
    [InlineData(""" "rules": { "call": { "do": [ "visit" ] } } """, "\"replaces\": \"call@2026-08-01\" and a \"reason\"")]
    [InlineData(""" "actions": { "call": { "title": "Ring", "by": "school" } } """, "\"replaces\": \"call@2026-08-01\" and a \"reason\"")]
    [InlineData(""" "questions": { "missed": { "ask": "?", "of": "school", "type": "yes/no" } } """, "must be unique together")]
    [InlineData(""" "groups": { "g": { "title": "G", "when": "missed > 1" } }, "facts": { "g": { "is": "missed > 1" } } """,
        "must be unique together")]
    public void A_name_declared_twice_says_where_and_what_to_do(string members, string mend)
    {
        var told = Assert.Single(LayerTests.Problems(members), p => p.Code == "duplicate-name");
        Assert.Matches("is declared already, at (authority|school)/pack.json\\([0-9]+,[0-9]+\\)\\.", told.Message);
        Assert.Contains(mend, told.Suggestion, StringComparison.Ordinal);
    }
}
