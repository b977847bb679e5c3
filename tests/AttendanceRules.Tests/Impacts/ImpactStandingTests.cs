using AttendanceRules.Impacts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Impacts;

/// <summary>An action that is called for in one way and waits in another, and groups that are not counted yet.</summary>
[Trait("Category", "Slow")]
public sealed class ImpactStandingTests
{
    private const string Letter = """ "call": { "do": [ "letter" ] } """;
    private const string Other = """ "other": { "do": [ "plan" ] } """;
    private const string Waits = """ "wait": { "needs": [ "fair" ], "do": [ "letter" ] } """;
    private const string Open = """ "open": { "when": "sen == 'support'", "do": [ "letter" ] } """;
    private const string Holds = """ "hold": { "withhold": "letter", "because": "It is too early." } """;

    private static readonly DateOnly Day = new(2026, 10, 16);

    [Theory]
    [InlineData("9 school days", "moved letter called for/called for, differs letter not called for/waiting")]
    [InlineData("5 school days", "differs letter not called for/waiting")]
    public void What_waits_is_a_difference_beside_another_of_the_same_action(string due, string lines)
    {
        static RuleBook Book(string due, string more) => Made.Book($$"""
            "actions": { "letter": { "title": "Letter", "by": "school" } },
            "questions": { "fair": { "ask": "Is it fair?", "of": "school", "type": "yes/no" } },
            "rules": { "call": { "on": "started.since", "do": [ { "action": "letter", "due": "{{due}}" } ] }{{more}} },
            "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year" },
            "started": { "title": "Started", "band": "missed", "rows": { "high": ">= 1" }, "else": "low" } }
            """);
        var impact = Impact.Of(
            Book("5 school days", ""), Book(due, """, "later": { "needs": [ "fair" ], "do": [ "letter" ] } """),
            School(Made.Pupil(Day, "2026-10-15 O").Answered("fair", "no")), Day);
        Assert.Equal(lines, Lines(impact));
    }

    [Theory]
    [InlineData(Letter, Waits, "loses letter called for/waiting")]
    [InlineData(Waits, Letter, "gains letter waiting/called for")]
    [InlineData(Letter, Letter + ", " + Holds, "loses letter called for/withheld")]
    [InlineData(Letter + ", " + Holds, Letter, "gains letter withheld/called for")]
    [InlineData(Open, Waits, "differs letter undecided/waiting")]
    [InlineData(Open, Open + ", " + Waits, "differs letter not called for/waiting")]
    [InlineData(Letter + ", " + Other, Open + ", " + Waits,
        "loses letter called for/undecided, loses plan called for/not called for, differs letter not called for/waiting")]
    public void Whatever_an_action_is_instead_is_told(string before, string after, string lines)
    {
        static RuleBook Book(string rules) => Made.Book($$"""
            "actions": { "letter": { "title": "Letter", "by": "school" }, "plan": { "title": "Plan", "by": "school" } },
            "questions": { "fair": { "ask": "Is it fair?", "of": "school", "type": "yes/no" } },
            "rules": { {{rules}} }
            """);
        var impact = Impact.Of(Book(before), Book(after), School(Made.Pupil(Day).Answered("fair", "no")), Day);
        Assert.Equal(lines, Lines(impact));
    }

    [Fact]
    public void What_withholds_an_action_is_among_its_rules()
    {
        static RuleBook Book(string rules) => Made.Book($$"""
            "actions": { "letter": { "title": "Letter", "by": "school" } }, "rules": { {{rules}} }
            """);
        var line = Assert.Single(Assert.Single(
            Impact.Of(Book(Letter), Book(Letter + ", " + Holds), School(Made.Pupil(Day)), Day).Pupils).Lines);
        Assert.Equal(["call", "hold"], line.Rules);
    }

    [Theory]
    [InlineData("10-16", null, 1)]
    [InlineData("10-17", "too early", null)]
    public void A_group_is_not_counted_before_its_day_whichever_edition_says_so(string day, string? shown, int? pupils)
    {
        var book = Made.Book($$"""
            "groups": { "needy": [ { "title": "Needy", "when": "sen != 'none'", "to": "2026-08-31" },
            { "title": "Needy", "when": "sen != 'none'", "from": "2026-09-01", "publishedFrom": "{{day}}" } ] }
            """);
        var row = Impact.Of(book, book, School(Made.Pupil(Day).Has("sen", "support")), Day)
            .Counts.Single(c => c.By == "group");
        Assert.Equal((shown, pupils, shown is null ? 0 : null), (row.NotShown, row.Pupils, row.Affected));
    }

    private static SchoolRecord School(PupilRecordBuilder pupil) => new("S1", Made.Autumn, [pupil.Create()], [], []);

    private static string Lines(Impact impact) => string.Join(", ", impact.Pupils.SelectMany(p => p.Lines)
        .Select(l => $"{l.Kind.ToWord()} {l.Action} {l.Before.ToWord()}/{l.After.ToWord()}"));
}
