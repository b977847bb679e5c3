namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>Pathways that can be read and cannot be meant: what they follow, limits, cycles and earlier rounds.</summary>
internal static class BrokenOrders
{
    private const string Counts = """
        "thresholds": { "early": { "title": "Early", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 6 },
          { "from": "2027-09-01", "value": 12 } ] },
                        "late": { "title": "Late", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 10 } ] },
                        "long": { "title": "Long", "unit": "school weeks", "values": [ { "from": "2026-08-01", "value": 6 },
                          { "from": "2027-09-01", "value": 12 } ] } },
        "facts": { "lately": { "count": "sessions", "of": "absence", "in": "last 4 school weeks" }, "attended": { "rate": "attendance",
          "in": "school year" } }
        """;

    private const string Low = """
        "thresholds": { "low": { "title": "Low", "unit": "percent", "values": [ { "from": "2026-08-01", "value": 90 },
          { "from": "2027-09-01", "value": 85 } ] } },
        "facts": { "attended": { "rate": "attendance", "in": "school year" } }
        """;

    private const string Looks = """
        "facts": { "sinceWriting": { "count": "sessions", "of": "absence", "in": "since write" },
          "thisYearSinceWriting": { "count": "sessions", "of": "absence", "in": "since write and school year" },
                   "worse": { "is": "sinceWriting > 3" } }
        """;

    private const string Writing = """ "pathways": { "p": { "title": "P", "stages": [ { "id": "a", "do": [ "write" ] } ] } """;

    public static IReadOnlyList<LintPair> All =>
    [
        LintPair.Stages("after what nobody records", "after-unrecorded", """{ "id": "a", "after": [ ¤"poster" ], "do": [ "visit" ] }""",
            """{ "id": "a", "after": [ "reply" ], "do": [ "visit" ] }"""),
        LintPair.Stages("below a stage that nobody records", "after-unrecorded",
            """{ "id": "a", "do": [ "poster", "ring" ] }, ¤{ "id": "b", "do": [ "visit" ] }""",
                """{ "id": "a", "do": [ "ring", "poster" ] }, { "id": "b", "do": [ "visit" ] }"""),
        LintPair.Stages("a choice of which one way is recorded", "after-unrecorded",
            """{ "id": "a", "oneOf": [ "poster", "greet" ] }, { "id": "b", "after": ¤"a", "do": [ "visit" ] }""",
                """{ "id": "a", "oneOf": [ "poster", "ring" ] }, { "id": "b", "after": "a", "do": [ "visit" ] }"""),
        LintPair.Stages("waits from what nobody records", "after-unrecorded",
            """{ "id": "a", "wait": ¤"5 school days after poster", "do": [ "visit" ] }""",
                """{ "id": "a", "wait": "5 school days after reply", "do": [ "visit" ] }"""),
        LintPair.Stages("after what nothing calls for", "after-uncalled",
            """{ "id": "a", "after": [ ¤"complaint" ], "do": [ "visit" ] }""",
                """{ "id": "a", "after": [ "complaint" ], "do": [ "visit" ] }, { "id": "b", "after": [], "do": [ "complaint" ] }"""),
        LintPair.Stages("after what supplies an answer that nothing needs", "after-uncalled",
            """{ "id": "a", "after": [ ¤"ask" ], "do": [ "visit" ] }""",
                """{ "id": "a", "after": [ "ask" ], "needs": [ "agreed" ], "do": [ "visit" ] }"""),
        LintPair.Stages("waits from what nothing calls for", "after-uncalled",
            """{ "id": "a", "wait": ¤"span after complaint", "do": [ "visit" ] }""",
                """{ "id": "a", "wait": "span after reply", "do": [ "visit" ] }"""),

        LintPair.Stages("five after ten", "limits-out-of-order",
            """{ "id": "a", "when": "missed >= 10", "do": [ "visit" ] }, { "id": "b", "when": "agreed and ¤missed >= 5", "do": """
                + """[ "ring" ] }""",
            """{ "id": "a", "when": "missed >= 5", "do": [ "visit" ] }, { "id": "b", "when": "agreed and missed >= 10", "do": """
                + """[ "ring" ] }"""),
        LintPair.Stages("at five after above five, against above five after at five", "limits-out-of-order",
            """{ "id": "a", "when": "missed > 5", "do": [ "visit" ] }, { "id": "b", "when": "5 <= ¤missed", "do": [ "ring" ] }""",
            """{ "id": "a", "when": "missed >= 5", "do": [ "visit" ] }, { "id": "b", "when": "5 < missed", "do": [ "ring" ] }"""),
        LintPair.Stages("a share the other way round", "limits-out-of-order",
            """{ "id": "a", "when": "attended < 85", "do": [ "visit" ] }, { "id": "b", "when": "¤attended < 90", "do": [ "ring" ] }""",
            """{ "id": "a", "when": "attended < 90", "do": [ "visit" ] }, { "id": "b", "when": "attended < 85", "do": [ "ring" ] }""",
                beside: Counts),
        LintPair.Stages("thresholds whose order changes next year", "limits-out-of-order",
            """{ "id": "a", "when": "missed >= early", "do": [ "visit" ] }, { "id": "b", "when": "¤missed >= late", "do": [ "ring" ] }""",
            """{ "id": "a", "to": "2027-08-31", "when": "missed >= early", "do": [ "visit" ] }, { "id": "b", "when": "missed >= """
                + """late", "do": [ "ring" ] }""", beside: Counts),
        LintPair.Stages("after a wait: a count of the year cannot fall, a sliding one can", "limits-out-of-order",
            """{ "id": "a", "when": "missed >= 10", "do": [ "visit" ] }, { "id": "b", "wait": "span", "when": "¤missed >= 5", "do": """
                + """[ "ring" ] }""",
            """{ "id": "a", "when": "lately >= 10", "do": [ "visit" ] }, { "id": "b", "wait": "span", "when": "lately >= 5", "do": """
                + """[ "ring" ] }""", beside: Counts),
        LintPair.Stages("the same of the one written above, where stages stand side by side", "limits-out-of-order",
            """{ "id": "a", "when": "lately >= 10", "do": [ "visit" ] }, { "id": "b", "after": "a", "when": "¤lately >= 5", "do": """
                + """[ "ring" ] }""",
            """{ "id": "a", "when": "lately >= 10", "do": [ "visit" ] }, { "id": "b", "when": "lately >= 5", "do": [ "ring" ] }""",
                pathway: """ "skip": "each", """, beside: Counts),
        LintPair.Stages("the furthest of two", "limits-out-of-order",
            """{ "id": "a", "when": "lately >= 10", "do": [ "visit" ] }, { "id": "b", "when": "¤lately >= 5", "do": [ "ring" ] }""",
            """{ "id": "a", "when": "lately >= 5", "do": [ "visit" ] }, { "id": "b", "when": "lately >= 10", "do": [ "ring" ] }""",
                pathway: """ "skip": "furthest", """, beside: Counts),

        LintPair.Stages("the furthest does not wait for the watch of one that it passes over, but for its own time", "limits-out-of-order",
            """{ "id": "a", "when": "lately >= 10", "do": [ "visit" ], "watch": { "for": "span", "improved": "agreed" } }, """
                + """{ "id": "b", "when": "¤lately >= 5", "do": [ "ring" ] }""",
            """{ "id": "a", "when": "lately >= 10", "do": [ "visit" ], "watch": { "for": "span", "improved": "agreed" } }, """
                + """{ "id": "b", "wait": "span after reply", "when": "lately >= 5", "do": [ "ring" ] }""",
                pathway: """ "skip": "furthest", """, beside: Counts),

        LintPair.Packs("ways with rising limits, of which one may be the rule's own, against one entry for each event", "limits-in-ways",
            """ "rules": { "r": { "when": "missed >= 4", "firstOf": [ { "when": "agreed", "do": [ "visit" ] }, { "when": ¤"missed >= """
                + """8", "do": [ "ring" ] } ] } } """,
            """ "rules": { "r": { "on": "reply", "when": "missed >= 4", "firstOf": [ { "when": "agreed", "do": [ "visit" ] }, """
                + """{ "when": "missed >= 8", "do": [ "ring" ] } ] } } """),
        LintPair.Packs("limits one apart, against the same limit in each way", "limits-in-ways",
            """ "rules": { "r": { "firstOf": [ { "when": ¤"missed >= 4 and agreed", "do": [ "visit" ] }, { "when": "missed > """
                + """4", "do": [ "ring" ] } ] } } """,
            """ "rules": { "r": { "firstOf": [ { "when": "missed >= 4 and agreed", "do": [ "visit" ] }, { "when": "missed >= """
                + """4", "do": [ "ring" ] } ] } } """),
        LintPair.Packs("thresholds that part next year, in a rule that ends before", "limits-in-ways",
            $$""" "rules": { "r": { "firstOf": [ { "when": ¤"attended < low", "do": [ "visit" ] }, { "when": "attended < 90", "do": """
                + $$"""[ "ring" ] } ] } }, {{Low}} """,
            $$""" "rules": { "r": { "to": "2027-08-31", "firstOf": [ { "when": "attended < low", "do": [ "visit" ] }, """
                + $$"""{ "when": "attended < 90", "do": [ "ring" ] } ] } }, {{Low}} """),
        LintPair.Packs("limits of one fact, against one of each of two", "limits-in-ways",
            """ "rules": { "r": { "firstOf": [ { "when": ¤"missed >= 8", "do": [ "visit" ] }, { "when": "missed >= 4", "do": """
                + """[ "ring" ] } ] } } """,
            """ "rules": { "r": { "firstOf": [ { "when": "missed >= 8", "do": [ "visit" ] }, { "when": "missedDays >= 4", "do": """
                + """[ "ring" ] }, { "do": [ "meet" ] } ] } } """),

        LintPair.Stages("a wait as long as the term", "outlasts-cycle",
            """{ "id": "a", "do": [ "visit" ] }, { "id": "b", "wait": ¤"12 school weeks", "do": [ "ring" ] }""",
                """{ "id": "a", "do": [ "visit" ] }, { "id": "b", "wait": "11 school weeks", "do": [ "ring" ] }""",
                    pathway: """ "cycle": "this term", """),
        LintPair.Stages("a watch as long as the school year, where none is written", "outlasts-cycle",
            """{ "id": "a", "do": [ "visit" ], "watch": { "for": ¤"12 months", "improved": "missed == 0" } }""",
            """{ "id": "a", "do": [ "visit" ], "watch": { "for": "11 months", "improved": "missed == 0" } }"""),
        LintPair.Stages("a watch without a verdict holds nothing open", "outlasts-cycle",
            """{ "id": "a", "do": [ "visit" ], "watch": { "for": ¤"2 school weeks", "improved": "missed == 0" } }""",
                """{ "id": "a", "do": [ "visit" ], "watch": { "for": "2 school weeks" } }""", pathway: """ "cycle": "this week", """),
        LintPair.Stages("a threshold that will be as long", "outlasts-cycle",
            """{ "id": "a", "do": [ "visit" ] }, { "id": "b", "wait": ¤"long", "do": [ "ring" ] }""",
                """{ "id": "a", "do": [ "visit" ] }, { "id": "b", "wait": "span", "do": [ "ring" ] }""",
                    pathway: """ "cycle": "this term", """, beside: Counts),
        LintPair.Stages("as long as the weeks looked back", "outlasts-cycle",
            """{ "id": "a", "do": [ "visit" ] }, { "id": "b", "wait": ¤"20 school days after visit", "do": [ "ring" ] }""",
                """{ "id": "a", "do": [ "visit" ] }, { "id": "b", "wait": "19 school days after visit", "do": [ "ring" ] }""",
                    pathway: """ "cycle": "last 4 school weeks and school year", """),
        LintPair.Packs("a cycle from one event to the next has no end written", "outlasts-cycle",
            """ "pathways": { "p": { "title": "P", "cycle": "school year", "stages": [ { "id": "a", "do": [ "visit" ] }, """
                + """{ "id": "b", "wait": ¤"2 years", "do": [ "ring" ] } ] } } """,
            """ "pathways": { "p": { "title": "P", "on": "reply", "stages": [ { "id": "a", "do": [ "visit" ] }, """
                + """{ "id": "b", "wait": "2 years", "do": [ "ring" ] } ] } } """),

        LintPair.Packs("a rule looks back to a ladder's letter", "earlier-round",
            $$"""{{Writing}} }, "rules": { "r": { "when": "agreed and ¤sinceWriting > 3", "do": [ "visit" ] } }, {{Looks}} """,
                $$"""{{Writing}} }, "rules": { "r": { "when": "agreed and thisYearSinceWriting > 3", "do": [ "visit" ] } }, {{Looks}} """),
        LintPair.Packs("through a named condition", "earlier-round",
            $$"""{{Writing}} }, "rules": { "r": { "needs": [ "¤worse" ], "do": [ "visit" ] } }, {{Looks}} """,
                $$"""{{Writing}} }, "rules": { "r": { "needs": [ "worse" ], "on": "write", "do": [ "visit" ] } }, {{Looks}} """),
        LintPair.Packs("a stage of another pathway", "earlier-round",
            $$"""{{Writing}}, "q": { "title": "Q", "stages": [ { "id": "b", "when": "¤sinceWriting > 3", "do": [ "visit" ] } ] } """
                + $$"""}, {{Looks}} """,
            $$"""{{Writing}}, "q": { "title": "Q", "stages": [ { "id": "b", "after": [ "write" ], "when": "sinceWriting > 3", "do": """
                + $$"""[ "visit" ] }, { "id": "c", "when": "sinceWriting > 6", "do": [ "ring" ] } ] } }, {{Looks}} """),
        LintPair.Packs("a pathway that begins with the letter", "earlier-round",
            $$"""{{Writing}}, "q": { "title": "Q", "cycle": "this term", "stages": [ { "id": "b", "when": "¤sinceWriting > 3", "do": """
                + $$"""[ "visit" ] } ] } }, {{Looks}} """,
            $$"""{{Writing}}, "q": { "title": "Q", "cycle": "from write", "stages": [ { "id": "b", "when": "sinceWriting > 3", "do": """
                + $$"""[ "visit" ] } ] } }, {{Looks}} """),
        LintPair.Packs("a ladder that never begins again", "earlier-round",
            $$"""{{Writing}} }, "rules": { "r": { "when": "¤sinceWriting > 3", "do": [ "visit" ] } }, {{Looks}} """,
            $$""" "pathways": { "p": { "title": "P", "cycle": "ever", "stages": [ { "id": "a", "do": [ "write" ] } ] } }, "rules": """
                + $$"""{ "r": { "when": "sinceWriting > 3", "do": [ "visit" ] } }, {{Looks}} """),
        LintPair.Packs("a step that a rule calls for too belongs to no round", "earlier-round",
            $$"""{{Writing}} }, "rules": { "r": { "when": "¤sinceWriting > 3", "do": [ "visit" ] } }, {{Looks}} """,
            $$"""{{Writing}} }, "rules": { "r": { "when": "sinceWriting > 3", "do": [ "visit", "write" ] } }, {{Looks}} """),
    ];
}
