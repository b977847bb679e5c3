using AttendanceRules.CaseDrafts;
using AttendanceRules.Cases;
using AttendanceRules.Tests.Calendar;
using AttendanceRules.Tests.Coverage;

namespace AttendanceRules.Tests.CaseDrafts;

/// <summary>Drafts of cases: with as little on record as it takes, a step less, and not known.</summary>
public sealed class CaseDraftTests
{
    [Fact]
    public void A_rule_that_counts_has_drafts_on_its_limit_one_off_it_and_not_known()
    {
        var text = new CaseDrafter(LadderPack.Book(""), "call", null, new DateOnly(2026, 11, 20)).Write()!;
        Assert.Contains("\"missed\": 3", text, StringComparison.Ordinal);
        Assert.Contains("\"missed\": 2", text, StringComparison.Ordinal);
        Assert.Contains("\"undecided\": { \"ring\": [ \"missed\" ] }", text, StringComparison.Ordinal);
        Assert.StartsWith("// Drafts: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("call")]
    [InlineData("meeting")]
    [InlineData("ladder/meeting")]
    public void Drafts_hold_when_they_are_run(string name)
    {
        var text = new CaseDrafter(LadderPack.Book(""), name, "autumn", null).Write()!;
        var pack = LadderPack.Of("").Read().ToDictionary(f => f.Name, f => System.Text.Encoding.UTF8.GetString(f.Content));
        pack["drafts.json"] = text;
        var results = CaseRunner.Run(RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFiles(LadderPack.Name, pack)),
            LadderPack.Name);
        Assert.True(results.Count >= 3, text);
        Assert.Empty(results.SelectMany(r => r.Differences));
    }

    // The nation's code for present is P; a case writes / for it, of each session of the day.
    [Fact]
    public void Drafts_for_another_nation_hold_too()
    {
        const string rules = """
            , "thresholds": { "enough": { "title": "Enough", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 } ] } },
            "facts": { "missed": { "count": "sessions", "of": "missed", "in": "school year" } },
            "rules": { "call": { "when": "missed >= enough", "do": [ "ring" ] } }
            """;
        const string members = $$"""
            "schoolDay": { "sessions": [ { "id": "early", "title": "1st", "present": "P" },
              { "id": "late", "title": "2nd", "present": "P" } ] },
            "schoolWeek": {{SmallNation.FromMonday}},
            """;
        var text = new CaseDrafter(RuleBook.Load(SmallNation.Pack(members, rules)), "call", "autumn", null).Write()!;
        Assert.DoesNotContain("\\", text, StringComparison.Ordinal);
        var pack = SmallNation.Pack(members, rules).Read().ToDictionary(f => f.Name, f => System.Text.Encoding.UTF8.GetString(f.Content));
        pack["drafts.json"] = text;
        var results = CaseRunner.Run(RuleBook.Load(PackSource.FromFiles("nation", pack)), "nation");
        Assert.True(results.Count >= 3, text);
        Assert.Empty(results.SelectMany(r => r.Differences));
    }

    [Theory]
    [InlineData("cal", "No rule or stage is called 'cal'. Did you mean 'call'?")]
    public void A_name_that_nothing_has_is_refused(string name, string message) => Assert.StartsWith(message,
        Assert.Throws<ArgumentException>(() => new CaseDrafter(LadderPack.Book(""), name, null, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pack_without_a_calendar_for_the_day_is_told_what_to_do() => Assert.Contains("calendars/NAME.json",
        Assert.Throws<ArgumentException>(() => new CaseDrafter(LadderPack.Book(""), "call", null, new DateOnly(2030, 1, 7))).Message,
        StringComparison.Ordinal);
}
