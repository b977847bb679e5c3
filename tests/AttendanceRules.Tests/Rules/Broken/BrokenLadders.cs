namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>Pathways that can be read and cannot be meant: letters, order, watches.</summary>
internal static class BrokenLadders
{
    private const string Limits = """
        "thresholds": { "upper": { "title": "Upper", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 9 } ] },
          "lower": { "title": "Lower", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 5 } ] },
          "rising": { "title": "Rising", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 4 },
            { "from": "2027-08-01", "value": 20 } ] } },
        "facts": { "many": { "is": "missed >= upper" }, "few": { "is": "missed < lower" },
          "some": { "is": "missed < upper or mood == 'bad'" }, "calm": { "is": "missed < rising" } }
        """;

    public static IReadOnlyList<LintPair> All =>
    [
        LintPair.Stages("two letters, then a meeting", "letters-before-contact",
            """{ "id": "a", "do": [ "write" ] }, ¤{ "id": "b", "do": [ "write-again" ] }, { "id": "c", "do": [ "meet" ] }""",
            """{ "id": "a", "do": [ "write" ] }, { "id": "b", "do": [ "meet" ] }, { "id": "c", "do": [ "write-again" ] }"""),
        LintPair.Stages("a letter and a text, and nobody ever rings", "letters-before-contact",
            """{ "id": "a", "do": [ "write" ] }, { "id": "b", "do": [ "visit" ] }, ¤{ "id": "c", "do": [ "text" ] }""",
            """{ "id": "a", "do": [ "write" ] }, { "id": "b", "do": [ "visit" ] }, { "id": "c", "after": [ "b", "ring" ], "do": """
                + """[ "text" ] }""", beside: """ "rules": { "rung": { "do": [ "ring" ] } } """),
        LintPair.Stages("a letter after a letter of another ladder", "letters-before-contact",
            """¤{ "id": "a", "after": [ "text" ], "do": [ "write" ] }""", """{ "id": "a", "after": [ "ring" ], "do": [ "write" ] }""",
            beside: """ "rules": { "texted": { "do": [ "text", "ring" ] } } """),
        LintPair.Stages("a letter with a call is contact", "letters-before-contact",
            """{ "id": "a", "do": [ "write" ] }, ¤{ "id": "b", "do": [ "text" ] }""",
                """{ "id": "a", "do": [ "write", "ring" ] }, { "id": "b", "do": [ "text" ] }"""),
        LintPair.Stages("the furthest of two letters; of each that holds none follows another", "letters-before-contact",
            """{ "id": "a", "do": [ "write" ] }, ¤{ "id": "b", "after": [ "a" ], "do": [ "text" ] }""",
            """{ "id": "a", "do": [ "write" ] }, { "id": "b", "do": [ "text" ] }""", pathway: """ "skip": "each", """),
        LintPair.Stages("a choice of writing is writing, of writing or ringing is not", "letters-before-contact",
            """{ "id": "a", "oneOf": [ "write", "text" ] }, ¤{ "id": "b", "do": [ "write-again" ] }, { "id": "c", "do": [ "ring" ] }""",
            """{ "id": "a", "oneOf": [ "write", "ring" ] }, { "id": "b", "do": [ "write-again" ] }, { "id": "c", "do": [ "text" ] }"""),
        LintPair.Stages("a warning letter and a formal one, against one and a legal notice", "letters-before-contact",
            """{ "id": "a", "do": [ "write" ] }, ¤{ "id": "b", "do": [ "write-again" ] }, { "id": "c", "do": [ "charge" ] }""",
            """{ "id": "a", "do": [ "write" ] }, { "id": "b", "do": [ "charge" ] }, { "id": "c", "do": [ "charge-again" ] }"""),

        LintPair.Stages("named conditions leave nothing together", "never-reached",
            """{ "id": "a", "when": ¤"many and few", "do": [ "visit" ] }""",
                """{ "id": "a", "when": "many and some", "do": [ "visit" ] }""", beside: Limits),
        LintPair.Stages("thresholds leave nothing together", "never-reached",
            """{ "id": "a", "when": ¤"missed >= upper and (missed <= lower or missed < 3)", "do": [ "visit" ] }""",
                """{ "id": "a", "when": "missed >= lower and (missed <= upper or missed < 3)", "do": [ "visit" ] }""", beside: Limits),
        LintPair.Stages("nothing on any day, against nothing until a threshold rises", "never-reached",
            """{ "id": "a", "to": "2027-07-31", "when": ¤"many and calm", "do": [ "visit" ] }""",
                """{ "id": "a", "when": "many and calm", "do": [ "visit" ] }""", beside: Limits),
        LintPair.Stages("no way of a choice can hold", "never-reached",
            """{ "id": "a", "when": ¤"many", "firstOf": [ { "when": "few", "do": [ "visit" ] }, { "when": "missed < 2", "do": """
                + """[ "ring" ] } ] }""",
            """{ "id": "a", "when": "many", "firstOf": [ { "when": "few", "do": [ "visit" ] }, { "do": [ "ring" ] } ] }""", beside: Limits),
        LintPair.Stages("gone before what it follows begins", "never-reached",
            """{ "id": "a", "from": "2027-01-01", "do": [ "visit" ] }, { "id": "b", "after": [ ¤"a" ], "to": "2026-12-31", "do": """
                + """[ "ring" ] }""",
            """{ "id": "a", "from": "2027-01-01", "do": [ "visit" ] }, { "id": "b", "after": [ "a" ], "to": "2027-01-01", "do": """
                + """[ "ring" ] }"""),
        LintPair.Stages("in force when its pathway is not", "never-reached", """¤{ "id": "a", "from": "2027-01-01", "do": [ "visit" ] }""",
            """{ "id": "a", "from": "2026-12-31", "do": [ "visit" ] }""", pathway: """ "to": "2026-12-31", """),
        LintPair.Packs("what it follows was a stage of the edition before", "never-reached",
            """ "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "from": "2027-01-01", "do": [ "visit" ] }, """
                + """{ "id": "b", "after": [ ¤"a" ], "to": "2026-12-31", "do": [ "ring" ] } ] } } """,
            """ "pathways": { "p": [ { "title": "P", "to": "2026-09-30", "stages": [ { "id": "a", "do": [ "visit" ] } ] }, """
                + """{ "title": "P", "from": "2026-10-01", "stages": [ { "id": "a", "from": "2027-01-01", "do": [ "visit" ] }, """
                + """{ "id": "b", "after": [ "a" ], "to": "2026-12-31", "do": [ "ring" ] } ] } ] } """),

        LintPair.Stages("until another step's entry", "watch-never-ends",
            """{ "id": "a", "do": [ "visit" ], "watch": { "until": ¤"ring" } }""",
                """{ "id": "a", "do": [ "visit" ], "watch": { "until": "visit" } }"""),
        LintPair.Stages("until a value that another step records", "watch-never-ends",
            """{ "id": "a", "do": [ "visit" ], "watch": { "until": ¤"reviewOn" } }""",
                """{ "id": "a", "do": [ "meet" ], "watch": { "until": "reviewOn" } }"""),
        LintPair.Stages("until a value that is no date", "watch-never-ends",
            """{ "id": "a", "do": [ "meet" ], "watch": { "until": ¤"target" } }""",
                """{ "id": "a", "do": [ "meet" ], "watch": { "until": "reviewOn" } }"""),
        LintPair.Stages("until so long after what nobody records", "watch-never-ends",
            """{ "id": "a", "do": [ "visit" ], "watch": { "until": ¤"5 school days after greet" } }""",
                """{ "id": "a", "do": [ "visit" ], "watch": { "until": "5 school days after reply" } }"""),
        LintPair.Stages("of a way, until another way's step", "watch-never-ends",
            """{ "id": "a", "firstOf": [ { "when": "agreed", "do": [ "visit" ], "watch": { "until": ¤"meet" } }, { "do": """
                + """[ "meet" ] } ] }""",
            """{ "id": "a", "firstOf": [ { "when": "agreed", "do": [ "visit" ], "watch": { "until": "visit" } }, { "do": """
                + """[ "meet" ] } ] }"""),
        LintPair.Stages("opened by what nobody records", "watch-never-opens",
            """{ "id": "a", "do": [ "greet" ], "watch": ¤{ "for": "span" } }""",
                """{ "id": "a", "do": [ "visit", "greet" ], "watch": { "for": "span" } }"""),
    ];
}
