namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>Mistakes in thresholds, facts, questions, groups, actions, codes and sources.</summary>
internal static class BrokenDeclarations
{
    public static IReadOnlyList<BrokenPack> All =>
    [
        new("unknown-unit", """{ "thresholds": { "t": { "title": "x", "unit": ¤"fortnights", "values": [] } } }"""),
        new("unknown-unit", """{ "thresholds": { "t": { "title": "x", "unit": ¤"days", "values": [ { "from": "2026-08-01", "value": 3 } ] } } }"""),
        new("percent-out-of-range", """{ "thresholds": { "t": { "title": "x", "unit": "percent", "values": [ { "from": "2026-08-01", "value": ¤110 } ] } } }"""),
        new("bad-number", """{ "thresholds": { "t": { "title": "x", "unit": "school days", "values": [ { "from": "2026-08-01", "value": ¤2.5 } ] } } }"""),
        new("bad-number", """{ "thresholds": { "t": { "title": "x", "unit": "percent", "values": [ { "from": "2026-08-01", "value": ¤9.999 } ] } } }"""),
        new("wrong-type", """{ "thresholds": { "t": { "title": "x", "unit": "percent", "values": [ { "from": "2026-08-01", "value": ¤"10" } ] } } }"""),
        new("overlapping-editions", """{ "thresholds": { "t": { "title": "x", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 1 }, ¤{ "from": "2026-08-01", "value": 2 } ] } } }"""),
        new("unknown-choice", """{ "thresholds": { "t": { "title": "x", "unit": "percent", "permits": ¤"tightening", "values": [ { "from": "2026-08-01", "value": 1 } ] } } }"""),
        new("missing-member", """{ "thresholds": { "t": ¤{ "title": "x", "unit": "percent", "permits": "tighten", "values": [ { "from": "2026-08-01", "value": 1 } ] } } }"""),
        new("no-editions", """{ "thresholds": { "t": [ { "title": "x", "unit": "percent", "values": [] }, ¤{ "title": "x", "unit": "percent", "values": [] } ] } }"""),
        new("duplicate-name", """{ "questions": { "missed": ¤{ "ask": "?", "of": "school", "type": "yes/no" } } }"""),
        new("reserved-name", """{ "groups": { "onRoll": ¤{ "title": "x" } } }"""),

        new("unknown-class", """{ "facts": { "f": { "count": "sessions", "of": ¤"unautorised" } } }"""),
        new("no-fact-kind", """{ "facts": { "f": ¤{ "title": "x" } } }"""),
        new("two-fact-kinds", """{ "facts": { "f": ¤{ "is": "onRoll", "date": "ever" } } }"""),
        new("unknown-choice", """{ "facts": { "f": { "count": ¤"weeks", "of": "absence" } } }"""),
        new("unknown-choice", """{ "facts": { "f": { "run": "school days", "of": "absence", "which": ¤"newest" } } }"""),
        new("missing-member", """{ "facts": { "f": ¤{ "count": "sessions", "in": "school year" } } }"""),
        new("missing-member", """{ "facts": { "f": ¤{ "elapsed": "school days" } } }"""),
        new("unknown-action", """{ "facts": { "f": { "casework": "count", "action": ¤"leter" } } }"""),
        new("unknown-outcome", """{ "facts": { "f": { "casework": "count", "action": "letter", "outcome": ¤"paid" } } }"""),
        new("unknown-amount", """{ "facts": { "f": { "run": "school days", "of": "absence", "atLeast": ¤"limit" } } }"""),
        new("senseless-member", """{ "facts": { "f": { "count": "sessions", "of": "absence", "over": ¤"possible" } } }"""),
        new("senseless-member", """{ "facts": { "f": { "is": "onRoll", "action": ¤"letter" } } }"""),
        new("circular-name", """{ "facts": { "f": ¤{ "is": "missed > 3 and g" }, "g": { "is": "not f" } } }"""),
        new("circular-name", """{ "questions": { "f": ¤{ "ask": "?", "of": "school", "type": "yes/no", "when": "g" } }, "groups": { "g": { "title": "x", "when": "f" } } }"""),
        new("overlapping-editions", """{ "facts": { "f": [ { "is": "onRoll", "to": "2026-12-31" }, ¤{ "is": "not onRoll", "from": "2026-12-31" } ] } }"""),

        new("unknown-type", """{ "questions": { "q": { "ask": "?", "of": "school", "type": ¤"maybe" } } }"""),
        new("type-mismatch", """{ "questions": { "q": { "ask": "?", "of": "school", "type": "yes/no", "assume": ¤"sometimes" } } }"""),
        new("type-mismatch", """{ "questions": { "q": { "ask": "?", "of": "school", "type": [ "low", "high" ], "assume": ¤"middle" } } }"""),
        new("type-mismatch", """{ "questions": { "q": { "ask": "?", "of": "school", "type": "number", "assume": ¤true } } }"""),
        new("unknown-choice", """{ "questions": { "q": { "ask": "?", "of": "school", "type": "yes/no", "per": ¤"family" } } }"""),
        new("unknown-stakeholder", """{ "questions": { "q": { "ask": "?", "of": ¤"scool", "type": "yes/no" } } }"""),
        new("unknown-group", """{ "groups": { "g": { "title": "x", "includes": { "watchd": ¤[ "school" ] } } } }"""),

        new("unknown-stakeholder", """{ "actions": { "a": { "title": "x", "by": [ "school", ¤"schol" ] } } }"""),
        new("missing-member", """{ "actions": { "a": ¤{ "by": "school" } } }"""),
        new("unknown-choice", """{ "actions": { "a": { "title": "x", "by": "school", "kind": ¤"legally" } } }"""),
        new("unknown-choice", """{ "actions": { "a": { "title": "x", "by": "school", "record": ¤"never" } } }"""),
        new("unknown-name", """{ "actions": { "a": { "title": "x", "by": "school", "supplies": ¤"missed" } } }"""),
        new("unknown-member", """{ "actions": { "a": { "title": "x", "by": "school", "outcomes": [ { "name": "y", ¤"undo": true } ] } } }"""),
        new("duplicate-name", ("z.json", """{ "actions": { "visit": ¤{ "title": "x", "by": "school" } } }""")),

        new("unknown-class", """{ "codes": { "9": ¤{ "title": "x", "class": "presence" } } }"""),
        new("overlapping-editions", """{ "codes": { "I": ¤{ "title": "x", "class": "authorised" } } }"""),
        new("unknown-class", """{ "classes": { "all": ¤{ "title": "x", "includes": [ "present", "nobody" ] } } }"""),
        new("bad-date", """{ "bankHolidays": [ "2026-12-25", ¤"2026-12-32" ] }"""),
        new("unknown-type", """{ "characteristics": { "c": { "title": "x", "type": ¤"boolean" } } }"""),

        new("unknown-source", """{ "facts": { "f": { "is": "onRoll", "sources": [ ¤"guid#1" ] } } }"""),
        new("bad-source", """{ "facts": { "f": { "is": "onRoll", "sources": [ ¤"guide" ] } } }"""),
        new("unknown-clause", """{ "facts": { "f": { "is": "onRoll", "sources": ¤"guide#2" } } }"""),
        new("source-not-in-force", """{ "facts": { "f": { "is": "onRoll", "from": "2026-09-01", "sources": [ ¤"guide#1" ] } } }"""),
    ];
}
