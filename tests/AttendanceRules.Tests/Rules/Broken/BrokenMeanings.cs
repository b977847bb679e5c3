namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>Conditions, bands, percentages and rules that can be read and cannot be meant.</summary>
internal static class BrokenMeanings
{
    public static IReadOnlyList<LintPair> All =>
    [
        Rules("a count is never below nothing", "always-holds",
            """ "a": { "when": ¤"missed >= 0", "do": [ "ring" ] } """, """ "a": { "when": "missed > 0", "do": [ "ring" ] } """),
        Rules("either below or not below", "always-holds",
            """ "a": { "when": ¤"agreed and (missed < 5 or missed >= 3)", "do": [ "ring" ] } """,
            """ "a": { "when": "agreed and (missed < 3 or missed >= 5)", "do": [ "ring" ] } """),
        Facts("a share is never above the whole", "always-holds",
            """ "f": { "is": ¤"share <= 100" } """, """ "f": { "is": "share < 100" } """),
        LintPair.Stages("yes or no", "always-holds", """{ "id": "a", "when": ¤"agreed or not agreed", "do": [ "ring" ] }""",
            """{ "id": "a", "when": "agreed or missed > 2", "do": [ "ring" ] }"""),

        Facts("between 5 and 10 per cent", "gap-in-band", """ "f": ¤{ "band": "share", "rows": { "low": "< 5", "high": ">= 10" } } """,
            """ "f": { "band": "share", "rows": { "low": "< 5", "high": ">= 5" } } """),
        Facts("exactly 5 per cent", "gap-in-band", """ "f": ¤{ "band": "share", "rows": { "high": "> 5", "low": "< 5" } } """,
            """ "f": { "band": "share", "rows": { "high": "> 5", "low": "< 5" }, "else": "middle" } """),
        Facts("of what is counted, the numbers between 3 and 5 against none between 3 and 4", "gap-in-band",
            """ "f": ¤{ "band": "missed", "rows": { "few": "<= 3", "many": ">= 5" } } """,
            """ "f": { "band": "missed", "rows": { "few": "<= 3", "many": ">= 4" } } """),
        Facts("below 4 and above 4 leaves 4, below 4 and above 3.99 nothing that is counted", "gap-in-band",
            """ "f": ¤{ "band": "missed", "rows": { "few": "< 4", "many": "> 4" } } """,
            """ "f": { "band": "missed", "rows": { "few": "<= 3.5", "many": "> 3.99" } } """),

        Facts("0.15 for 15 per cent", "fraction-for-percent", """ "f": ¤{ "is": "share >= 0.15" } """,
            """ "f": { "is": "share >= 15" } """),
        Rules("in a rule, against one per cent", "fraction-for-percent",
            """ "a": { "when": ¤"agreed and 0.99 < share", "do": [ "ring" ] } """,
            """ "a": { "when": "agreed and 1 < share", "do": [ "ring" ] } """),
        LintPair.Packs("in a threshold", "fraction-for-percent",
            """ "thresholds": { "t": ¤{ "title": "T", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 0.1 } ] } } """,
            """ "thresholds": { "t": { "title": "T", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 10 } ] } } """),
        Facts("in a band", "fraction-for-percent", """ "f": ¤{ "band": "share", "rows": { "high": ">= 0.9" } } """,
            """ "f": { "band": "share", "rows": { "high": ">= 90" } } """),

        Rules("two letters as rules, the call after them", "letters-before-contact",
            """ "a": { "when": "missed >= 5", "do": [ "write" ] }, "b": ¤{ "when": "missed >= 10", "do": [ "text" ] }, """
                + """ "c": { "when": "missed >= 15", "do": [ "ring" ] } """,
            """ "a": { "when": "missed >= 5", "do": [ "write" ] }, "b": { "when": "missed >= 10", "do": [ "ring" ] }, """
                + """ "c": { "when": "missed >= 15", "do": [ "text" ] } """),
        Rules("a call at the limit of the second letter comes with it", "letters-before-contact",
            """ "a": { "when": "missed >= 5", "do": [ "write" ] }, "b": ¤{ "when": "missed >= 10", "do": [ "text" ] }, """
                + """ "c": { "when": "missedDays >= 10", "do": [ "ring" ] } """,
            """ "a": { "when": "missed >= 5", "do": [ "write" ] }, "b": { "when": "missed >= 10", "do": [ "text" ] }, """
                + """ "c": { "when": "missed >= 10", "do": [ "ring" ] } """),

        LintPair.Stages("the letter comes first, the meeting has the outcomes", "outcomes-not-first",
            """{ "id": "a", "do": [ "write", ¤"letter" ] }, { "id": "b", "do": [ "ring" ] }""",
            """{ "id": "a", "do": [ "letter", "write" ] }, { "id": "b", "do": [ "ring" ] }"""),
        LintPair.Stages("its watch begins with the letter, against a stage that names the action", "outcomes-not-first",
            """{ "id": "a", "do": [ "ring", ¤"letter" ], "watch": { "for": "span", "improved": "missed == 0" } }""",
            """{ "id": "a", "do": [ "ring", "letter" ] }, { "id": "b", "after": [ "letter" ], "do": [ "meet" ] }"""),

        Rules("at 10 both call for it", "called-twice",
            """ "a": { "when": "missed >= 3", "do": [ "ring" ] }, "b": { "when": "missed >= 10", "do": [ ¤"ring" ] } """,
            """ "a": { "when": "missed >= 3 and missed < 10", "do": [ "ring" ] }, "b": { "when": "missed >= 10", "do": [ "ring" ] } """),
        Rules("the same condition, against another deadline", "called-twice",
            """ "a": { "when": "missed >= 3 and agreed", "do": [ "ring" ] }, """
                + """ "b": { "when": "agreed and missed >= 3", "do": [ ¤"ring" ] } """,
            """ "a": { "when": "missed >= 3", "do": [ "ring" ] }, """
                + """ "b": { "when": "missed >= 3", "do": [ { "action": "ring", "due": "2 school days" } ] } """),
    ];

    private static LintPair Rules(string says, string code, string broken, string twin) =>
        LintPair.Packs(says, code, $$""" "rules": { {{broken}} } """, $$""" "rules": { {{twin}} } """);

    private static LintPair Facts(string says, string code, string broken, string twin) =>
        LintPair.Packs(says, code, $$""" "facts": { {{broken}} } """, $$""" "facts": { {{twin}} } """);
}
