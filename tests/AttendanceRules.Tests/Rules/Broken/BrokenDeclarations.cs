namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>Mistakes in thresholds, facts, questions, groups, actions, codes and sources.</summary>
internal static class BrokenDeclarations
{
    public static IReadOnlyList<BrokenPack> All =>
    [
        new("unknown-unit", """{ "thresholds": { "t": { "title": "x", "unit": ¤"fortnights", "values": [] } } }"""),
        new("unknown-unit",
            """{ "thresholds": { "t": { "title": "x", "unit": ¤"days", "values": [ { "from": "2026-08-01", "value": 3 } ] } } }"""),
        new("percent-out-of-range",
            """{ "thresholds": { "t": { "title": "x", "unit": "percent", "values": [ { "from": "2026-08-01", "value": ¤110 } ] } } }"""),
        new("bad-number",
            """{ "thresholds": { "t": { "title": "x", "unit": "school days", "values": [ { "from": "2026-08-01", "value": ¤2.5 """
                + """} ] } } }"""),
        new("bad-number",
            """{ "thresholds": { "t": { "title": "x", "unit": "percent", "values": [ { "from": "2026-08-01", "value": ¤9.999 } ] } } }"""),
        new("wrong-type",
            """{ "thresholds": { "t": { "title": "x", "unit": "percent", "values": [ { "from": "2026-08-01", "value": ¤"10" } ] } } }"""),
        new("overlapping-editions",
            """{ "thresholds": { "t": { "title": "x", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 1 }, """
                + """¤{ "from": "2026-08-01", "value": 2 } ] } } }"""),
        new("unknown-choice",
            """{ "thresholds": { "t": { "title": "x", "unit": "percent", "permits": ¤"tightening", "values": [ """
                + """{ "from": "2026-08-01", "value": 1 } ] } } }"""),
        new("missing-member",
            """{ "thresholds": { "t": ¤{ "title": "x", "unit": "percent", "permits": "tighten", "values": [ """
                + """{ "from": "2026-08-01", "value": 1 } ] } } }"""),
        new("no-editions",
            """{ "thresholds": { "t": [ { "title": "x", "unit": "percent", "values": [] }, """
                + """¤{ "title": "x", "unit": "percent", "values": [] } ] } }"""),
        new("duplicate-name", """{ "questions": { "missed": ¤{ "ask": "?", "of": "school", "type": "yes/no" } } }"""),
        new("reserved-name", """{ "groups": { "onRoll": ¤{ "title": "x" } } }"""),

        new("unknown-class", """{ "facts": { "f": { "count": "sessions", "in": "ever", "of": ¤"unautorised" } } }"""),
        new("no-fact-kind", """{ "facts": { "f": ¤{ "title": "x" } } }"""),
        new("two-fact-kinds", """{ "facts": { "f": ¤{ "is": "onRoll", "date": "ever" } } }"""),
        new("unknown-choice", """{ "facts": { "f": { "count": ¤"weeks", "in": "ever", "of": "absence" } } }"""),
        new("unknown-choice", """{ "facts": { "f": { "run": "school days", "in": "ever", "of": "absence", "which": ¤"newest" } } }"""),
        new("missing-member", """{ "facts": { "f": ¤{ "count": "sessions", "in": "school year" } } }"""),
        new("missing-member", """{ "facts": { "f": ¤{ "elapsed": "school days" } } }"""),
        new("unknown-action", """{ "facts": { "f": { "casework": "count", "in": "ever", "action": ¤"leter" } } }"""),
        new("unknown-outcome", """{ "facts": { "f": { "casework": "count", "in": "ever", "action": "letter", "outcome": ¤"paid" } } }"""),
        new("unknown-amount", """{ "facts": { "f": { "run": "school days", "in": "ever", "of": "absence", "atLeast": ¤"limit" } } }"""),
        new("unknown-choice", """{ "facts": { "f": { "sum": ¤"minutes early", "in": "ever", "of": "absence" } } }"""),
        new("unknown-choice", """{ "facts": { "f": { "pattern": ¤"mondays", "in": "ever", "of": "absence" } } }"""),
        new("unknown-choice", """{ "facts": { "f": { "count": "days", "in": "ever", "of": "absence", "mostPer": ¤"term" } } }"""),
        new("unknown-choice", """{ "facts": { "f": { "casework": ¤"often", "action": "letter" } } }"""),
        new("unknown-action", """{ "facts": { "f": { "count": "days", "in": "ever", "of": "absence", "notCoveredBy": ¤"leter" } } }"""),
        new("bad-number", """{ "facts": { "f": { "sum": "minutes late", "in": "ever", "of": "L", "roundEach": ¤"up by 5" } } }"""),
        new("bad-number", """{ "facts": { "f": { "count": "sessions", "in": "ever", "of": "L", "minutesLate": ¤"10" } } }"""),
        new("unknown-value", """{ "facts": { "f": { "casework": "sum", "in": "ever", "action": "letter", "value": ¤"cost" } } }"""),
        new("unknown-name", """{ "facts": { "f": { "band": ¤"mised", "rows": { "low": "< 3" } } } }"""),
        new("overlapping-rows", """{ "facts": { "f": { "band": "missed", "rows": { "low": "< 3", "high": ¤">= 2" } } } }"""),
        new("missing-member", """{ "facts": { "f": ¤{ "band": "missed" } } }"""),
        new("senseless-member",
            """{ "facts": { "f": { "band": "missed", "values": [ { "from": "2026-08-01", "checkpoints": ¤[ 1 ],"""
                + """ "rows": { "a": "> 3" } } ] } } }"""),
        new("unknown-choice", """{ "facts": { "f": { "band": "missed", "rows": { "low": "< 3" }, "checkpoint": ¤"term" } } }"""),
        new("senseless-member",
            """{ "facts": { "f": { "rate": "absence", "in": "ever", "highest": "school year", "lowest": ¤"school year" } } }"""),
        new("senseless-member",
            """{ "facts": { "f": { "count": "days", "of": "absence", "in": "ever", "highest": "ever", "lowest": ¤"ever" } } }"""),
        new("senseless-member", """{ "facts": { "f": { "count": "sessions", "in": "ever", "of": "absence", "anySession": ¤true } } }"""),
        new("bad-weekday",
            """{ "facts": { "f": { "count": "days", "in": "ever", "of": "absence", "weekday": [ "Monday", ¤"Fridays" ] } } }"""),
        new("unknown-class", """{ "facts": { "f": { "count": "days", "in": "ever", "of": ¤"absence and not lated" } } }"""),
        new("senseless-member", """{ "facts": { "f": { "count": "sessions", "in": "ever", "of": "absence", "over": ¤"possible" } } }"""),
        new("senseless-member", """{ "facts": { "f": { "is": "onRoll", "action": ¤"letter" } } }"""),
        new("circular-name", """{ "facts": { "f": ¤{ "is": "missed > 3 and g" }, "g": { "is": "not f" } } }"""),
        new("circular-name",
            """{ "questions": { "f": ¤{ "ask": "?", "of": "school", "type": "yes/no", "when": "g" } }, "groups": { "g": """
                + """{ "title": "x", "when": "f" } } }"""),
        new("overlapping-editions",
            """{ "facts": { "f": [ { "is": "onRoll", "to": "2026-12-31" }, ¤{ "is": "not onRoll", "from": "2026-12-31" } ] } }"""),

        new("unknown-type", """{ "questions": { "q": { "ask": "?", "of": "school", "type": ¤"maybe" } } }"""),
        new("type-mismatch", """{ "questions": { "q": { "ask": "?", "of": "school", "type": "yes/no", "assume": ¤"sometimes" } } }"""),
        new("type-mismatch",
            """{ "questions": { "q": { "ask": "?", "of": "school", "type": [ "low", "high" ], "assume": ¤"middle" } } }"""),
        new("type-mismatch", """{ "questions": { "q": { "ask": "?", "of": "school", "type": "number", "assume": ¤true } } }"""),
        new("unknown-choice", """{ "questions": { "q": { "ask": "?", "of": "school", "type": "yes/no", "per": ¤"family" } } }"""),
        new("unknown-stakeholder", """{ "questions": { "q": { "ask": "?", "of": ¤"scool", "type": "yes/no" } } }"""),
        new("unknown-group", """{ "groups": { "g": { "title": "x", "includes": { "watchd": ¤[ "school" ] } } } }"""),

        new("unknown-stakeholder", """{ "actions": { "a": { "title": "x", "by": [ "school", ¤"schol" ] } } }"""),
        new("missing-member", """{ "actions": { "a": { "title": "x", "by": ¤[] } } }"""),
        new("missing-member", """{ "actions": { "a": ¤{ "by": "school" } } }"""),
        new("unknown-choice", """{ "actions": { "a": { "title": "x", "by": "school", "kind": ¤"legally" } } }"""),
        new("unknown-choice", """{ "actions": { "a": { "title": "x", "by": "school", "record": ¤"never" } } }"""),
        new("unknown-name", """{ "actions": { "a": { "title": "x", "by": "school", "supplies": ¤"missed" } } }"""),
        new("unknown-member",
            """{ "actions": { "a": { "title": "x", "by": "school", "outcomes": [ { "name": "y", ¤"undo": true } ] } } }"""),
        new("unknown-unit", """{ "actions": { "a": { "title": "x", "by": "school", "values": { "fine": ¤"euros" } } } }"""),
        new("duplicate-name", ("z.json", """{ "actions": { "visit": ¤{ "title": "x", "by": "school" } } }""")),

        new("unknown-class", """{ "codes": { "9": ¤{ "title": "x", "class": "presence" } } }"""),
        new("overlapping-editions", """{ "codes": { "I": ¤{ "title": "x", "class": "authorised" } } }"""),
        new("unknown-class", """{ "classes": { "all": ¤{ "title": "x", "includes": [ "present", "nobody" ] } } }"""),
        new("bad-date", """{ "bankHolidays": [ "2026-12-25", ¤"2026-12-32" ] }"""),
        new("unknown-type", """{ "characteristics": { "c": { "title": "x", "type": ¤"boolean" } } }"""),

        new("wrong-type", """{ "sources": { "d": { "title": "x", "clauses": { "1": ¤3 } } } }"""),
        new("wrong-type", """{ "sources": { "d": { "title": "x", "clauses": { "1": { "text": ¤[ "x" ] } } } } }"""),
        new("missing-member", """{ "sources": { "d": { "title": "x", "clauses": { "1": ¤{ "kind": "duty" } } } } }"""),
        new("unknown-member", """{ "sources": { "d": { "title": "x", "clauses": { "1": { "text": "x", ¤"notEncodeable": "x" } } } } }"""),
        new("unknown-choice", """{ "sources": { "d": { "title": "x", "clauses": { "1": { "text": "x", "kind": ¤"duties" } } } } }"""),
        new("unknown-clause",
            """{ "facts": { "f": { "band": "missed", "values": [ { "from": "2026-09-01", "rows": { "low": "< 3" }, "source": """
                + """¤"guide#2" } ] } } }"""),
        new("unknown-clause", """{ "characteristics": { "c": { "title": "x", "type": "yes/no", "sources": ¤"guide#2" } } }"""),

        new("unknown-source", """{ "facts": { "f": { "is": "onRoll", "sources": [ ¤"guid#1" ] } } }"""),
        new("bad-source", """{ "facts": { "f": { "is": "onRoll", "sources": [ ¤"guide" ] } } }"""),
        new("unknown-clause", """{ "facts": { "f": { "is": "onRoll", "sources": ¤"guide#2" } } }"""),
        new("source-not-in-force", """{ "facts": { "f": { "is": "onRoll", "from": "2026-09-01", "sources": [ ¤"guide#1" ] } } }"""),
        new("source-not-in-force", """{ "facts": { "f": { "is": "onRoll", "from": "2027-09-01", "sources": [ ¤"guide#1" ] } } }"""),
        new("source-not-in-force",
            """{ "sources": { "next": { "title": "Next", "from": "2027-09-02", "clauses": { "1": "More." } } }, "facts": { "f": """
                + """{ "is": "onRoll", "from": "2026-09-01", "sources": [ ¤"guide#1", "next#1" ] } } }"""),
        new("source-not-in-force",
            """{ "sources": { "next": { "title": "Next", "from": "2027-09-01", "clauses": { "1": "More." } } }, "facts": { "f": """
                + """{ "is": "onRoll", "from": "2026-09-01", "to": "2027-08-31", "sources": [ "guide#1", ¤"next#1" ] } } }"""),

        new("missing-window", """{ "facts": { "f": ¤{ "count": "sessions", "of": "absence" } } }"""),
        new("missing-window", """{ "facts": { "f": ¤{ "count": "episodes", "of": "absence" } } }"""),
        new("missing-window", """{ "facts": { "f": ¤{ "sum": "minutes late" } } }"""),
        new("missing-window", """{ "facts": { "f": ¤{ "rate": "absence", "highest": "school year" } } }"""),
        new("missing-window", """{ "facts": { "f": ¤{ "run": "school days", "of": "absence" } } }"""),
        new("missing-window", """{ "facts": { "f": ¤{ "pattern": "morning", "of": "absence" } } }"""),
        new("missing-window", """{ "facts": { "f": ¤{ "gap": "absence", "by": [ "mood" ] } } }"""),
        new("missing-window", """{ "facts": { "f": ¤{ "casework": "count", "action": "letter" } } }"""),
        new("missing-window", """{ "facts": { "f": ¤{ "casework": "days", "action": "letter" } } }"""),
        new("missing-window",
            """{ "facts": { "f": [ { "is": "onRoll", "to": "2026-12-31" }, { "is": "missed > later", "from": "2027-01-01" } ], "g": """
                + """[ { "count": "days", "of": "absence", "in": "ever", "to": "2026-12-31" }, """
                + """¤{ "count": "days", "of": "absence", "from": "2027-01-01" } ] } }"""),

        new("editions-differ",
            """{ "facts": { "f": [ { "count": "days", "of": "absence", "in": "ever", "to": "2026-12-31" }, """
                + """¤{ "count": "sessions", "of": "absence", "in": "ever", "from": "2027-01-01" } ] } }"""),
        new("length-too-long",
            """{ "thresholds": { "t": { "title": "T", "unit": "calendar days", "values": [ { "from": "2026-08-01", "value": """
                + """¤1000000000 } ] } } }"""),
        new("length-too-long",
            """{ "thresholds": { "t": { "title": "T", "unit": "months", "values": [ { "from": "2026-08-01", "value": ¤999999999 """
                + """} ] } } }"""),
        new("length-too-long", """{ "rules": { "a": { "when": "onRoll", "do": [ { "action": "visit", "due": "¤9999 years" } ] } } }"""),
        new("which-parent",
            """{ "questions": { "says": { "ask": "?", "of": "school", "type": "yes/no", "per": "parent" } }, "rules": { "a": """
                + """{ "when": "onRoll and ¤says", "do": [ "visit" ] } } }"""),
        new("which-parent",
            """{ "questions": { "says": { "ask": "?", "of": "school", "type": "yes/no", "per": "parent" } }, "groups": { "g": """
                + """{ "title": "G", "when": "not ¤says" } } }"""),
        new("which-parent",
            """{ "questions": { "says": { "ask": "?", "of": "school", "type": "yes/no", "per": "parent" } }, "facts": { "f": """
                + """{ "count": "pupils", "of": ¤"says" } } }"""),
        new("any-parent-number",
            """{ "questions": { "says": { "ask": "?", "of": "school", "type": "number", "per": "parent" } }, "facts": { "f": """
                + """{ "number": "¤anyParent.says + 1" } } }"""),
    ];
}
