using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>Small packs at random: questions of every kind, some opened by others, and rules that compare and combine them.</summary>
internal static class AskingPlans
{
    private static readonly string[] Questions =
    [
        """ "a": { "ask": "A?", "of": "school", "type": "yes/no" } """,
        """ "b": { "ask": "B?", "of": "school", "type": "yes/no", "when": "a" } """,
        """ "c": { "ask": "C?", "of": "school", "type": "yes/no", "per": "school" } """,
        """ "kind": { "ask": "Which?", "of": "school", "type": [ "x", "y", "z" ] } """,
        """ "many": { "ask": "How many?", "of": "school", "type": "number" } """,
        """ "d": { "ask": "D?", "of": "parents", "type": "yes/no", "when": "kind != 'x'" } """,
        """ "assumed": { "ask": "E?", "of": "school", "type": "yes/no", "assume": false, "when": "d" } """,
    ];

    // What may be asked of each name; a condition asks one of them, so that it never contradicts itself.
    private static readonly string[][] Parts =
    [
        ["a", "not a"], ["b", "not b"], ["school.c", "not school.c"], ["kind == 'x'", "kind in ('y', 'z')"], ["many >= 2", "many < 4"],
        ["d", "not d"], ["assumed"], ["missed >= 2"],
    ];

    private static readonly string[] Actions = ["act-one", "act-two", "act-three"];

    /// <summary>A pack's members, and how many sessions of the pupil cannot be classed.</summary>
    public static Arbitrary<(string Members, int Unclassed)> All { get; } = Arb.From(
        from rules in Rule.ListOf(5)
        from withheld in Condition
        from form in Gen.Choose(0, 5)
        from unclassed in Gen.Choose(0, 3)
        select (Members(rules, form == 0 ? withheld : null), unclassed));

    private static Gen<string> Condition =>
        from names in Gen.Shuffle(Parts)
        from ways in Gen.Choose(0, 1).ListOf(3)
        from form in Gen.Choose(0, 4)
        let part = names.Take(3).Select((n, i) => n[ways[i] % n.Length]).ToList()
        select form switch
        {
            0 => part[0],
            1 => $"{part[0]} and {part[1]}",
            2 => $"{part[0]} or {part[1]}",
            3 => $"{part[0]} and ({part[1]} or {part[2]})",
            _ => $"{part[0]} or {part[1]} and {part[2]}",
        };

    private static Gen<string> Rule =>
        from first in Condition
        from second in Condition
        from form in Gen.Choose(0, 7)
        from action in Gen.Elements(Actions)
        from other in Gen.Elements(Actions)
        select form switch
        {
            0 => $$""" "firstOf": [ { "when": "{{first}}", "do": [ "{{action}}" ] }, { "when": "{{second}}", "do": [ "act-last" ] } ] """,
            1 => $$""" "when": "{{first}}", "needs": [ "a" ], "do": [ "{{action}}" ] """,
            2 => $$""" "when": "{{first}}", "do": [ "{{action}}", { "action": "{{other}}-too", "when": "{{second}}" } ] """,
            _ => $$""" "when": "{{first}}", "do": [ { "action": "{{action}}", "due": "{{form}} school days" } ] """,
        };

    private static string Members(IReadOnlyList<string> rules, string? withheld) => $$"""
        "questions": { {{string.Join(",", Questions)}} },
        "facts": { "missed": { "title": "Missed", "count": "sessions", "of": "unauthorised", "in": "school year" } },
        "actions": { {{string.Join(", ", Actions.SelectMany(a => new[] { a, a + "-too" }).Append("act-last")
            .Select(a => $$""" "{{a}}": { "title": "Do {{a}}", "by": "school" } """))}} },
        "rules": { {{string.Join(", ", rules.Select((r, i) => $$""" "r{{i}}": { {{r}} } """))}}
          {{(withheld is null ? "" : $$""", "held": { "withhold": "act-one", "when": "{{withheld}}", "because": "Held back." } """)}} }
        """;
}
