using AttendanceRules.Records;

namespace AttendanceRules.Tests.Rules;

/// <summary>What the rules of a file have in common, written once (S30).</summary>
public sealed class RuleDefaultsTests
{
    private const string Declared = """
        "sources": { "guide": { "title": "G", "clauses": { "1": "One.", "2": "Two." } } },
        "actions": { "letter": { "title": "Letter", "by": "school" }, "visit": { "title": "Visit", "by": "school" } },
        "ruleDefaults": { "basis": "guidance", "sources": [ "guide#1" ], "from": "2026-09-10" },
        "rules": {
          "a": { "when": "onRoll", "do": [ "letter" ] },
          "b": { "when": "onRoll", "do": [ "visit" ], "basis": "local", "sources": [ "guide#2" ], "from": "2026-09-01" }
        }
        """;

    [Fact]
    public void A_rule_has_what_it_does_not_write_itself()
    {
        var actions = Made.Book(Declared).Advise(Pupil(), new DateOnly(2026, 9, 10)).Actions.ToDictionary(a => a.Action);
        Assert.Equal((Basis.Guidance, "guide#1"), (actions["letter"].Basis, Assert.Single(actions["letter"].Sources)));
        Assert.Equal((Basis.Local, "guide#2"), (actions["visit"].Basis, Assert.Single(actions["visit"].Sources)));
    }

    [Fact]
    public void A_day_before_it_is_not_in_force() =>
        Assert.Equal(["visit"], Made.Book(Declared).Advise(Pupil(), new DateOnly(2026, 9, 9)).Actions.Select(a => a.Action));

    [Fact]
    public void What_no_rule_could_have_alike_is_refused() => Assert.Equal(
        ["unknown-member"],
        Made.Problems(Declared.Replace("\"basis\": \"guidance\"", "\"do\": [ \"letter\" ]", StringComparison.Ordinal)).Select(p => p.Code));

    private static PupilRecord Pupil() => PupilRecord.Build("P1", Made.Autumn).Create();
}
