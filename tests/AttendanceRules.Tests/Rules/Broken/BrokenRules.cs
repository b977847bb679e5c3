namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>Mistakes in rules and pathways, and what packs of the package itself are warned of.</summary>
internal static class BrokenRules
{
    private static BrokenPack Rule(string code, string marked) => new(code, $$"""{ "rules": { "a": {{marked}} } }""");

    private static BrokenPack Stages(string code, string marked) =>
        new(code, $$"""{ "pathways": { "p": { "title": "x", "stages": [ {{marked}} ] } } }""");

    private static BrokenPack NeverBegins(string window, string marked) => new("never-begins", $$"""
        { "pathways": { "p": { "title": "x", "stages": [ {{marked}} ] } },
          "facts": { "sinceMeeting": { "count": "sessions", "of": "absence", "in": "{{window}}" },
          "manySince": { "is": "sinceMeeting > 2" },
          "daysSinceMeeting": { "elapsed": "school days", "since": "meet" } },
          "actions": { "meet": { "title": "Meet", "by": "school" }, "meet-at-home": { "title": "Meet at home", "by": "school",
            "is": [ "meet" ] } } }
        """);

    private static BrokenPack Shipped(string code, string marked) => new(code,
        ("well.json",
            """{ "sources": { "guide": { "title": "Guide", "clauses": { "1": "x" } } }, "actions": { "visit": """
                + """{ "title": "Visit", "by": "school" } } }"""), ("a.json", marked)) { IsShipped = true };

    public static IReadOnlyList<BrokenPack> All =>
    [
        Rule("unknown-name", """{ "when": "¤absense > 3", "do": [ "visit" ] }"""),
        Rule("unknown-action", """{ "do": [ ¤"nothing" ] }"""),
        Rule("unknown-action", """{ "do": [ { "action": ¤"vist" } ] }"""),
        Rule("unknown-action", """{ "withhold": ¤"vist", "because": "x" }"""),
        Rule("record-only", """{ "do": [ ¤"note" ] }"""),
        Rule("unknown-name", """{ "do": [ { "action": "visit", "values": { "fine": { "amount": ¤"mised" } } } ] }"""),
        Rule("threshold-without-value", """{ "do": [ { "action": "visit", "values": { "fine": { "amount": "¤later" } } } ] }"""),
        Rule("threshold-without-value",
            """{ "when": "¤level == 'high'", "do": [ "visit" ] } }, "facts": { "level": { "band": "missed", "rows": { "high": ">= """
                + """later" } }"""),
        Rule("empty-rule", """¤{ "title": "x" }"""),
        Rule("empty-rule", """¤{ "do": [] }"""),
        Rule("empty-rule", """{ "firstOf": [ { "when": "missed > 2", "do": [ "letter" ] }, ¤{ "do": [] } ] }"""),
        Rule("unknown-group", """{ "group": ¤"nobody", "do": [ "visit" ] }"""),
        Rule("unknown-group", """{ "group": ¤"agreed", "do": [ "visit" ] }"""),
        Rule("unknown-choice", """{ "of": ¤"pupils", "do": [ "visit" ] }"""),
        Rule("unknown-choice", """{ "basis": ¤"law", "do": [ "visit" ] }"""),
        Rule("unknown-choice", """{ "do": [ { "action": "visit", "force": ¤"shall" } ] }"""),
        Rule("unknown-choice", """{ "do": [ { "action": "visit", "each": ¤"pupil" } ] }"""),
        Rule("unknown-outcome", """{ "on": ¤"letter:paid", "do": [ "visit" ] }"""),
        Rule("unknown-anchor", """{ "on": "¤leter", "do": [ "visit" ] }"""),
        Rule("unknown-class", """{ "on": ¤"session ZZ", "do": [ "visit" ] }"""),
        Rule("unknown-outcome", """{ "endedBy": [ "¤letter:paid" ], "do": [ "letter" ] }"""),
        Rule("unknown-name", """{ "needs": [ ¤"missed" ], "do": [ "visit" ] }"""),
        Rule("needs-pathway",
            """{ "when": ¤"inRound > 2", "do": [ "visit" ] } }, "facts": { "inRound": """
                + """{ "count": "sessions", "of": "unauthorised", "in": "cycle" }"""),
        Rule("needs-pathway",
            """{ "do": [ { "action": "visit", "when": ¤"watched2 > 2" } ] } }, "facts": { "watched2": """
                + """{ "count": "sessions", "of": "unauthorised", "in": "watch of s" } }, "pathways": { "p": """
                + """{ "title": "x", "stages": [ { "id": "s", "do": [ "letter" ], "watch": { "for": "span" } } ] }"""),
        Rule("needs-pathway",
            """{ "withhold": "letter", "because": "x", "when": ¤"many2" } }, "facts": { "inRound": """
                + """{ "count": "sessions", "of": "unauthorised", "in": "cycle" }, "many2": { "is": "inRound > 2" }"""),
        Rule("needs-pathway",
            """{ "needs": ¤[ "many2" ], "do": [ "visit" ] } }, "facts": { "inRound": """
                + """{ "count": "sessions", "of": "unauthorised", "in": "cycle" }, "many2": { "is": "inRound > 2" }"""),
        new("needs-pathway",
            """{ "facts": { "inRound": { "count": "sessions", "of": "unauthorised", "in": "cycle" } }, "groups": { "g": """
                + """{ "title": "G", "when": ¤"inRound > 2" } } }"""),
        new("needs-pathway",
            """{ "facts": { "inRound": { "count": "sessions", "of": "unauthorised", "in": "cycle" } }, "questions": { "q": """
                + """{ "ask": "?", "of": "school", "type": "yes/no", "when": ¤"inRound > 2" } } }"""),
        Rule("bare-days", """{ "due": "¤5 days", "do": [ "visit" ] }"""),
        Rule("bad-window", """{ "cycle": "¤monthly", "do": [ "visit" ] }"""),
        Rule("bad-date", """{ "from": ¤"2026-13-01", "do": [ "visit" ] }"""),
        Rule("bad-period", """¤{ "from": "2027-01-01", "to": "2026-12-31", "do": [ "visit" ] }"""),
        Rule("wrong-type", """{ "do": ¤"visit" }"""),
        Rule("wrong-type", """{ "when": ¤true, "do": [ "visit" ] }"""),
        Rule("duplicate-member", """{ "title": "x", ¤"title": "y", "do": [ "visit" ] }"""),
        Rule("unknown-member", """{ "do": [ { "action": "visit", ¤"before": "5 school days" } ] }"""),
        Rule("overlapping-editions", """[ { "to": "2026-12-31", "do": [ "visit" ] }, ¤{ "from": "2026-12-01", "do": [ "visit" ] } ]"""),
        Rule("threshold-without-value", """{ "when": "missed >= ¤later", "do": [ "visit" ] }"""),
        Rule("threshold-without-value",
            """{ "when": "missed > 3", "due": "¤soon", "do": [ "visit" ] } }, "thresholds": { "soon": """
                + """{ "title": "x", "unit": "school days", "values": [] }"""),
        Rule("threshold-without-value",
            """{ "when": "onRoll and ¤tooMany", "do": [ "visit" ] } }, "facts": { "tooMany": { "is": "missed > later" }"""),
        Rule("senseless-member", """{ "do": [ "letter" ], "withhold": ¤"letter", "because": "x" }"""),
        Rule("senseless-member", """{ "do": [ "letter" ], "because": ¤"x" }"""),
        Rule("missing-member", """¤{ "withhold": "letter" }"""),
        Rule("senseless-member", """{ "withhold": "letter", "because": "x", "due": ¤"5 school days" }"""),
        Rule("senseless-member", """{ "cell": ¤"school", "do": [ "letter" ] }"""),
        Rule("unknown-stakeholder", """{ "group": "watched", "cell": ¤"shool", "do": [ "letter" ] }"""),
        Rule("senseless-member", """{ "wait": ¤"5 school days", "do": [ "letter" ] }"""),
        Rule("senseless-member", """{ "after": ¤"visit", "do": [ "letter" ] }"""),
        Rule("senseless-member", """{ "watch": ¤{ "for": "5 school days" }, "do": [ "letter" ] }"""),
        Rule("senseless-member", """{ "of": "school", "do": [ { "action": "letter", "each": ¤"parent" } ] }"""),
        Rule("senseless-member", """{ "do": [ { "action": "visit", "every": "span", "due": ¤"1 school days" } ] }"""),
        Rule("senseless-member", """{ "do": [ "letter", { "action": "visit", "every": "span", "notBefore": ¤"1 school days" } ] }"""),
        Rule("unknown-action", """{ "do": [ { "action": "visit", "else": ¤"leter" }, "letter" ] }"""),
        Rule("senseless-member", """{ "do": [ { "action": "visit", "else": ¤"visit" }, "letter" ] }"""),
        Rule("senseless-member", """{ "due": ¤"1 school days", "do": [ { "action": "visit", "every": "span" } ] }"""),
        Stages("senseless-member",
            """{ "id": "s", "do": [ "letter" ], "watch": { "for": "span", "improved": "missed == 0", "do": """
                + """[ { "action": "visit", "every": "span", "due": ¤"1 school days" } ] } }"""),

        Stages("missing-member", """¤{ "do": [ "letter" ] }"""),
        Stages("duplicate-stage", """{ "id": "s", "do": [ "letter" ] }, { "id": ¤"s", "do": [ "visit" ] }"""),
        Stages("unknown-stage", """{ "id": "s", "do": [ "letter" ] }, { "id": "t", "after": ¤"r", "do": [ "visit" ] }"""),
        Stages("senseless-member", """{ "id": "s", "group": ¤"watched", "do": [ "letter" ] }"""),
        Stages("senseless-member", """{ "id": "s", "cycle": ¤"this term", "do": [ "letter" ] }"""),
        Stages("senseless-member", """{ "id": "s", "endedBy": ¤[ "visit" ], "do": [ "letter" ] }"""),
        Stages("senseless-member", """{ "id": "s", "lapses": ¤"5 school days", "do": [ "letter" ] }"""),
        Stages("senseless-member", """{ "id": "s", "of": ¤"parent", "do": [ "letter" ] }"""),
        Stages("senseless-member",
            """{ "id": "s", "do": [ "letter" ] }, { "id": "t", "wait": ¤"5 school days after event", "do": [ "visit" ] }"""),
        new("unknown-stage",
            """{ "facts": { "f": { "count": "sessions", "of": "absence", "in": ¤"school year and watch of nothing" } } }"""),
        Stages("stage-order", """{ "id": "s", "after": ¤"t", "do": [ "letter" ] }, { "id": "t", "do": [ "visit" ] }"""),
        Stages("senseless-member", """{ "id": "s", "wait": ¤"5 school days", "do": [ "letter" ] }"""),
        Stages("watch-without-end", """{ "id": "s", "do": [ "letter" ], "watch": ¤{ "improved": "missed == 0" } }"""),
        Rule("unknown-name", """{ "do": [ { "action": "visit", "values": { "fine": { "amount": ¤"watched" } } } ] }"""),
        Stages("senseless-member", """{ "id": "s", "do": [ "letter" ], "closes": ¤true, "watch": { "for": "span" } }"""),
        Stages("senseless-member", """{ "id": "s", "do": [ { "action": "letter", "watch": ¤{ "for": "span" } } ] }"""),
        Stages("senseless-member",
            """{ "id": "s", "do": [ "letter" ], "watch": { "for": "span", "improved": "missed == 0", "then": "watch again","""
                + """ "extend": ¤"visit" } }"""),
        Rule("senseless-member", """{ "oneOf": [ "visit", { "action": "letter", "watch": ¤{ "for": "span" } } ] }"""),
        Rule("senseless-member", """{ "do": [ "letter" ], "closes": ¤true }"""),
        Stages("senseless-member", """{ "id": "s", "do": [ "letter" ], "watch": { "for": "span", "atMost": ¤"20 school days" } }"""),
        Stages("unknown-choice",
            """{ "id": "s", "do": [ "letter" ], "watch": { "for": "span", "improved": "missed == 0", "then": ¤"end" } }"""),
        Stages("continue-without-when",
            """{ "id": "s", "do": [ "letter" ], "watch": { "for": "span", "improved": "missed == 0", "then": "continue" } }, """
                + """¤{ "id": "t", "do": [ "visit" ] }"""),
        Stages("continue-without-when",
            """{ "id": "s", "firstOf": [ { "when": "agreed", "do": [ "letter" ], "watch": { "for": "span", "improved": "missed == """
                + """0", "then": "continue" } }, { "do": [ "visit" ] } ] }, { "id": "r", "after": [], "do": [ "letter" ] }, """
                + """¤{ "id": "t", "after": [ "r", "s" ], "do": [ "visit" ] }"""),
        NeverBegins("last 6 school weeks and since meet",
            """{ "id": "s", "when": ¤"sinceMeeting >= 3", "do": [ "letter" ] }, { "id": "t", "do": [ "meet" ] }"""),
        NeverBegins("since meet", """{ "id": "s", "when": ¤"manySince and agreed", "do": [ "meet" ] }"""),
        NeverBegins("from meet",
            """{ "id": "s", "when": ¤"sinceMeeting >= 3 or sinceMeeting < 1", "do": [ "letter" ] }, { "id": "r", "after": """
                + """[], "when": "sinceMeeting >= 5", "do": [ "visit" ] }, { "id": "t", "do": [ "meet-at-home" ] }"""),
        NeverBegins("school year",
            """{ "id": "s", "when": ¤"daysSinceMeeting >= 3", "do": [ "letter" ] }, { "id": "t", "do": [ "meet" ] }"""),
        Stages("threshold-without-value",
            """{ "id": "s", "do": [ "letter" ], "watch": { "for": "span", "improved": "missed < ¤later" } }"""),
        new("unknown-edition", """{ "disables": [ { "rule": ¤"nothing@2026-08-01", "reason": "x" } ] }"""),
        new("bad-edition", """{ "disables": [ { "rule": ¤"well", "reason": "x" } ] }"""),
        new("missing-member", """{ "disables": [ ¤{ "rule": "well@2026-08-01" } ] }"""),
        new("unknown-choice",
            """{ "pathways": { "p": { "title": "x", "skip": ¤"all", "stages": [ { "id": "s", "do": [ "letter" ] } ] } } }"""),

        Shipped("used-though-not-encodable",
            """{ "sources": { "tale": { "title": "x", "clauses": { "1": { "text": "x", "notEncodable": ¤"x" } } } }, "groups": """
                + """{ "g": { "title": "x", "sources": "tale#1" } } }"""),
        Shipped("no-source", """{ "rules": { "a": ¤{ "do": [ "visit" ] } } }"""),
        Shipped("no-source",
            """{ "pathways": { "p": { "title": "x", "stages": [ ¤{ "id": "s", "do": [ "visit" ] }, { "id": "t", "do": [ "visit" """
                + """], "sources": [ "guide#1" ] } ] } } }"""),
        Shipped("no-source",
            """{ "thresholds": { "t": { "title": "x", "unit": "percent", "values": [ ¤{ "from": "2026-08-01", "value": 10 } ] } } }"""),
        Shipped("literal-length",
            """{ "rules": { "a": { "do": [ { "action": "visit", "due": "¤5 school days" } ], "sources": [ "guide#1" ] } } }"""),
        Shipped("literal-length",
            """{ "facts": { "f": { "count": "sessions", "of": "absence", "in": "school year and last ¤10 school weeks", "sources": """
                + """[ "guide#1" ] } } }"""),
        Shipped("literal-length",
            """{ "pathways": { "p": { "title": "x", "sources": [ "guide#1" ], "stages": [ { "id": "s", "do": [ "visit" ], "watch": """
                + """{ "for": "¤4 school weeks" } } ] } } }"""),
    ];
}
