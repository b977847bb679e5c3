using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>Packs laid over packs: what may be changed, and what is said when a change goes too far.</summary>
[Trait("Category", "Slow")]
public sealed class LayerTests
{
    internal const string Authority = """
        { "pack": { "id": "authority", "title": "Authority", "version": "1", "extends": "england-base", "from": "2026-08-01" },
          "thresholds": {
            "callAfter": { "title": "Call after", "unit": "sessions", "permits": "tighten", "stricter": "lower",
              "values": [ { "from": "2026-08-01", "value": 4 } ] },
            "panelAfter": { "title": "Panel after", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 10 } ] },
            "replyIn": { "title": "Reply in", "unit": "school days", "permits": "free",
              "values": [ { "from": "2026-08-01", "value": 5 } ] } },
          "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
          "actions": { "call": { "title": "Call", "by": "school" }, "panel": { "title": "Panel", "by": "localAuthority" },
            "visit": { "title": "Visit", "by": "school" } },
          "rules": { "call": { "when": "missed >= callAfter", "do": [ "call" ] }, "panel": { "when": "missed >= panelAfter",
            "do": [ "panel" ], "basis": "statutory", "due": "5 school days" } } }
        """;

    [Fact]
    public void A_layer_tightens_a_threshold_from_its_day_on()
    {
        var book = Load("school", """ "thresholds": { "callAfter": """
            + """{ "replaces": "callAfter@2026-08-01", "reason": "sooner", "values": [ { "from": "2026-10-01", "value": 2 } ] } } """);
        string[] marks = ["2026-09-08 O O"];
        Assert.Empty(book.Advise(Made.Pupil(new(2026, 9, 30), marks).Create(), new DateOnly(2026, 9, 30)).Actions);
        Assert.Equal(["call"], book.Advise(Made.Pupil(new(2026, 10, 1), marks).Create(), new DateOnly(2026, 10, 1)).Actions.Select(a =>
            a.Action));
    }

    [Fact]
    public void A_replaced_rule_keeps_what_the_change_does_not_write_and_its_old_edition_before()
    {
        var book = Load("school", """ "rules": { "call": { "replaces": "call@2026-08-01", "reason": "we """
            + """visit", "from": "2026-10-01", "do": [ "visit" ] } } """);
        string[] marks = ["2026-09-08 O O", "2026-09-09 O O"];
        Assert.Equal(["call"], book.Advise(Made.Pupil(new(2026, 9, 30), marks).Create(), new DateOnly(2026, 9, 30)).Actions.Select(a =>
            a.Action));
        Assert.Equal(["visit"], book.Advise(Made.Pupil(new(2026, 10, 1), marks).Create(), new DateOnly(2026, 10, 1)).Actions.Select(a =>
            a.Action));
    }

    [Fact]
    public void A_disabled_rule_calls_for_nothing_more()
    {
        var book = Load("school", """ "disables": [ { "rule": "call@2026-08-01", "reason": "done by others" } ] """);
        Assert.Empty(book.Advise(Made.Pupil(new(2026, 10, 1), "2026-09-08 O O", "2026-09-09 O O").Create(),
            new DateOnly(2026, 10, 1)).Actions);
    }

    [Fact]
    public void A_free_threshold_may_change_its_unit_between_lengths() =>
        Assert.Empty(
            Problems(""" "thresholds": { "replyIn": { "replaces": "replyIn@2026-08-01", "reason": "ours", "unit": "calendar """
                + """days", "values": [ { "from": "2026-08-01", "value": 9 } ] } } """));

    [Theory]
    [InlineData(
        """ "thresholds": { "callAfter": { "replaces": "callAfter@2026-08-01", "reason": "later", "values": [ """
            + """{ "from": "2026-08-01", "value": 5 } ] } } """, "too-far")]
    [InlineData(
        """ "thresholds": { "panelAfter": { "replaces": "panelAfter@2026-08-01", "reason": "later", "values": [ """
            + """{ "from": "2026-08-01", "value": 9 } ] } } """, "too-far")]
    [InlineData(
        """ "thresholds": { "callAfter": { "replaces": "callAfter@2026-08-01", "reason": "other", "unit": "school days", "values": [ """
            + """{ "from": "2026-08-01", "value": 2 } ] } } """, "too-far")]
    [InlineData(""" "rules": { "panel": { "replaces": "panel@2026-08-01", "reason": "no", "when": "missed >= 20" } } """, "too-far")]
    [InlineData(""" "rules": { "panel": { "replaces": "panel@2026-08-01", "reason": "slower", "due": "6 school days" } } """, "too-far")]
    [InlineData(""" "disables": [ { "rule": "panel@2026-08-01", "reason": "no" } ] """, "too-far")]
    [InlineData(""" "rules": { "call": { "replaces": "call@2025-08-01", "reason": "x", "do": [ "visit" ] } } """, "stale-edition")]
    [InlineData(""" "rules": { "call": { "replaces": "call", "reason": "x", "do": [ "visit" ] } } """, "bad-edition")]
    [InlineData(""" "rules": { "cal": { "replaces": "cal@2026-08-01", "reason": "x", "do": [ "visit" ] } } """, "unknown-edition")]
    [InlineData(""" "rules": { "call": { "replaces": "call@2026-08-01", "do": [ "visit" ] } } """, "missing-member")]
    [InlineData(""" "rules": { "call": { "do": [ "visit" ] } } """, "duplicate-name")]
    [InlineData(""" "actions": { "call": { "title": "Ring", "by": "school" } } """, "duplicate-name")]
    public void A_change_that_goes_too_far_is_a_problem(string members, string code) =>
        Assert.Contains(Problems(members), p => p.Code == code && p.File == "school/pack.json" && p.Line == 1);

    [Fact]
    public void A_shorter_deadline_and_more_sources_are_allowed_on_a_statutory_rule() =>
        Assert.Empty(
            Problems(""" "rules": { "panel": { "replaces": "panel@2026-08-01", "reason": "faster", "due": "4 school days" } } """));

    [Fact]
    public void What_a_statutory_rule_below_calls_for_is_withheld_only_where_the_action_permits_it()
    {
        const string withhold = """ "rules": { "not-us": { "withhold": "panel", "when": "missed > 20", "because": "x" } } """;
        var problem = Assert.Single(Problems(withhold));
        var column = Overlay("school", "authority", withhold).Read()[0].Content.AsSpan().IndexOf("\"panel\""u8) + 1;
        Assert.Equal(("too-far", "school/pack.json", 1, column), (problem.Code, problem.File, problem.Line, problem.Column));
        Assert.Equal("'not-us' withholds 'panel', which the statutory rule 'panel' of the pack 'authority' calls for.", problem.Message);
        Assert.Contains("\"permits\": \"withhold\" at authority/pack.json(9,", problem.Suggestion, StringComparison.Ordinal);

        // Its own mend; an action that no statutory rule calls for; the authority's own rule.
        var permitting = Authority.Replace("\"title\": \"Panel\",", "\"title\": \"Panel\", \"permits\": \"withhold\",",
            StringComparison.Ordinal);
        Assert.Empty(Made.ProblemsOf([PackSource.Shipped("england-base"), Pack("authority", permitting),
            Overlay("school", "authority", withhold)]));
        Assert.Empty(Problems(withhold.Replace("panel", "call", StringComparison.Ordinal)));
        Assert.Empty(Made.ProblemsOf([PackSource.Shipped("england-base"),
            Pack("authority", Authority.Replace("\"rules\": { ",
            "\"rules\": { \"held\": { \"withhold\": \"panel\", \"when\": \"missed > 20\", \"because\": \"x\" }, ",
            StringComparison.Ordinal))]));
    }

    [Fact]
    public void A_layer_cannot_permit_itself_to_withhold() =>
        Assert.Contains(Problems(""" "actions": { "panel": { "replaces": "panel@2026-08-01", "reason": "x", "permits": "withhold" } } """),
            p => p.Code == "too-far");

    [Fact]
    public void A_statutory_stage_below_is_not_withheld_either()
    {
        var staged = Authority.Replace("\"rules\": {",
            "\"pathways\": { \"p\": { \"title\": \"P\", \"stages\": [ { \"id\": \"s\", \"basis\": \"statutory\", \"do\": [ \"visit\" ] "
                + "} ] } }, \"rules\": {", StringComparison.Ordinal);
        var layer = Overlay("school", "authority",
            """ "rules": { "not-us": { "withhold": "visit", "when": "missed > 20", "because": "x" } } """);
        Assert.Equal("too-far", Assert.Single(Made.ProblemsOf([PackSource.Shipped("england-base"), Pack("authority", staged),
            layer])).Code);
    }

    private const string Ladder = """
        "pathways": { "p": { "title": "P", "stages": [
          { "id": "a", "when": "missed >= callAfter", "do": [ "call" ], "due": "3 school days" },
          { "id": "b", "after": "a", "wait": "replyIn", "do": [ "visit" ] } ] } }, "rules": {
        """;

    [Fact]
    public void A_layer_changes_one_stage_of_an_inherited_pathway_and_keeps_what_it_does_not_write()
    {
        var book = RuleBook.Load(PackSource.Shipped("england-base"), Staged(Ladder), Overlay("school", "authority", """
            "pathways": { "p": { "replaces": "p@2026-08-01", "reason": "we visit", "stages": [ { "replaces": "a", "do": [ "visit" ] } ] } }
            """));
        var pathway = Assert.Single(book.Book.Pathways);
        Assert.Equal(["a", "b"], pathway.Stages.Select(s => s.Id));
        Assert.Equal(["visit", "visit"], pathway.Stages.SelectMany(s => s.Lines).Select(l => l.Action));
        Assert.Equal(("missed >= callAfter", "3 school days"), (pathway.Stages[0].WhenText, pathway.Stages[0].Lines.Single().DueText));
        Assert.Equal(("school", "authority"), (pathway.Stages[0].Origin.Pack, pathway.Stages[1].Origin.Pack));
    }

    [Theory]
    [InlineData(""" { "replaces": "c", "do": [ "visit" ] } """, "unknown-stage")]
    [InlineData(""" { "replaces": "a", "do": [ "visit" ] }, { "id": "d", "do": [ "visit" ] } """, "missing-member")]
    [InlineData(""" { "replaces": "a", "group": "g" } """, "senseless-member")]
    public void One_that_fits_no_stage_is_refused(string stages, string code) => Assert.Contains(code, Made.ProblemsOf(
        [PackSource.Shipped("england-base"), Staged(Ladder), Overlay("school", "authority",
            $$""" "pathways": { "p": { "replaces": "p@2026-08-01", "reason": "x", "stages": [ {{stages}} ] } } """)]).Select(p => p.Code));

    [Fact]
    public void A_statutory_stage_is_only_made_stricter()
    {
        var staged = Staged(Ladder.Replace("\"due\": \"3", "\"basis\": \"statutory\", \"due\": \"3", StringComparison.Ordinal));
        IReadOnlyList<Problem> With(string stage) => Made.ProblemsOf([PackSource.Shipped("england-base"), staged, Overlay("school",
            "authority", $$""" "pathways": { "p": { "replaces": "p@2026-08-01", "reason": "x", "stages": [ {{stage}} ] } } """)]);
        Assert.Empty(With(""" { "replaces": "a", "due": "2 school days" } """));
        Assert.Equal("too-far", Assert.Single(With(""" { "replaces": "a", "due": "4 school days" } """)).Code);
        Assert.Equal("too-far", Assert.Single(With(""" { "replaces": "a", "when": "missed >= 10" } """)).Code);
    }

    [Fact]
    public void A_stage_of_a_pathway_of_ones_own_replaces_nothing() => Assert.Contains("senseless-member", Problems(
        """ "pathways": { "own": { "title": "P", "stages": [ { "id": "a", "replaces": "a", "reason": "x", "do": [ "call" ] } ] } } """)
        .Select(p => p.Code));

    [Fact]
    public void A_stage_changed_from_a_day_of_its_own_stays_up_to_it()
    {
        var book = RuleBook.Load(PackSource.Shipped("england-base"), Staged(Ladder), Overlay("school", "authority", """
            "pathways": { "p": { "replaces": "p@2026-08-01", "reason": "we visit",
              "stages": [ { "replaces": "a", "from": "2026-10-01", "do": [ "visit" ] } ] } }
            """));
        Assert.Equal(
            [("2026-08-01", "call"), ("2026-10-01", "visit")],
            book.Book.Pathways.Select(p => (FormattableString.Invariant($"{p.From:yyyy-MM-dd}"), p.Stages[0].Lines.Single().Action)));
        Assert.All(book.Book.Pathways, p => Assert.Equal(["a", "b"], p.Stages.Select(s => s.Id)));
    }

    [Fact]
    public void Two_editions_of_a_stage_on_one_day_are_refused()
    {
        var told = Problems("""
            "pathways": { "own": { "title": "P", "stages": [ { "id": "a", "to": "2026-10-01", "do": [ "call" ] },
              { "id": "a", "from": "2026-10-01", "do": [ "visit" ] } ] } }
            """);
        Assert.Equal("Two editions of the stage 'a' are in force on 2026-10-01.",
            Assert.Single(told, p => p.Code == "overlapping-editions").Message);
    }

    [Theory]
    [InlineData(""" { "id": "b", "do": [ "visit" ] } """, "is not among these stages")]
    [InlineData(""" { "id": "a", "basis": "statutory", "do": [ "call" ], "due": "3 school days" } """, "is here without its 'when'")]
    [InlineData(""" { "id": "a", "basis": "statutory", "when": "missed >= 9", "do": [ "call" ], "due": "3 school days" } """,
        "a layer may shorten its deadline or add sources")]
    [InlineData(""" { "id": "a", "basis": "statutory", "when": "missed >= callAfter", "do": [ "call" ], "due": "4 school days" } """,
        "The deadline may only be shorter")]
    [InlineData(""" { "id": "a", "basis": "statutory", "when": "missed >= callAfter", "do": [ "call" ], "due": "2 school days" } """, "")]
    public void A_whole_ladder_keeps_a_statutory_stage(string stages, string refusal)
    {
        var staged = Staged(Ladder.Replace("\"due\": \"3", "\"basis\": \"statutory\", \"due\": \"3", StringComparison.Ordinal));
        var told = Made.ProblemsOf([PackSource.Shipped("england-base"), staged, Overlay("school", "authority",
            $$""" "pathways": { "p": { "replaces": "p@2026-08-01", "reason": "x", "stages": [ {{stages}} ] } } """)]);
        Assert.Equal(refusal.Length > 0 ? ["too-far"] : [], told.Select(p => p.Code));
        Assert.All(told, p => Assert.Contains(refusal, p.Message, StringComparison.Ordinal));
    }

    private static PackSource Staged(string ladder) =>
        Pack("authority", Authority.Replace("\"rules\": {", ladder.TrimEnd(), StringComparison.Ordinal));

    [Fact]
    public void Two_layers_that_change_one_thing_are_told_of_both_places()
    {
        const string change =
            """ "thresholds": { "callAfter": { "replaces": "callAfter@2026-08-01", "reason": "sooner", "values": [ """
                + """{ "from": "2026-10-01", "value": 2 } ] } } """;
        var problem = Assert.Single(Made.ProblemsOf([PackSource.Shipped("england-base"), Pack("authority", Authority),
            Overlay("trust", "authority", change), Overlay("school", "authority", change)]));
        Assert.Equal(("conflicting-layers", "school/pack.json"), (problem.Code, problem.File));
        Assert.Contains("trust/pack.json(1,", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_school_may_change_what_its_trust_changed()
    {
        const string trust =
            """ "thresholds": { "callAfter": { "replaces": "callAfter@2026-08-01", "reason": "sooner", "values": [ """
                + """{ "from": "2026-10-01", "value": 3 } ] } } """;
        const string school =
            """ "thresholds": { "callAfter": { "replaces": "callAfter@2026-10-01", "reason": "sooner still", "values": [ """
                + """{ "from": "2026-11-02", "value": 2 } ] } } """;
        Assert.Empty(Made.ProblemsOf([PackSource.Shipped("england-base"), Pack("authority", Authority),
            Overlay("trust", "authority", trust), Overlay("school", "trust", school)]));
    }

    internal static RuleBook Load(string id, string members) =>
        RuleBook.Load(PackSource.Shipped("england-base"), Pack("authority", Authority), Overlay(id, "authority", members));

    internal static IReadOnlyList<Problem> Problems(string members) =>
        Made.ProblemsOf([PackSource.Shipped("england-base"), Pack("authority", Authority), Overlay("school", "authority", members)]);

    internal static PackSource Overlay(string id, string extends, string members) =>
        Pack(id, $"{{ \"pack\": {{ \"id\": \"{id}\", \"title\": \"{id}\", \"version\": \"1\", \"extends\": \"{extends}\", \"from\": "
            + $"\"2026-08-01\" }}, {members.Trim()} }}");

    internal static PackSource Pack(string name, string text) =>
        PackSource.FromFiles(name, new Dictionary<string, string>(StringComparer.Ordinal) { ["pack.json"] = text });
}
