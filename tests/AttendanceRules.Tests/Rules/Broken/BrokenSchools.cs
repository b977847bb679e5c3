namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>Mistakes in what is said about a school as a whole.</summary>
internal static class BrokenSchools
{
    private const string Rated =
        """ "questions": { "rated": { "ask": "?", "of": "school", "type": [ "red", "green" ], "per": "school" } } """;

    public static IReadOnlyList<BrokenPack> All =>
    [
        new("missing-member", """{ "facts": { "f": ¤{ "gap": "attendance", "in": "school year" } } }"""),
        new("unknown-name", """{ "facts": { "f": { "gap": "attendance", "in": "school year", "by": [ ¤"sx" ] } } }"""),
        new("unknown-class", """{ "facts": { "f": { "gap": ¤"attendence", "in": "school year", "by": [ "sex" ] } } }"""),
        new("unknown-amount",
            """{ "facts": { "f": { "gap": "attendance", "in": "school year", "by": [ "sex" ], "least": ¤"limit" } } }"""),
        new("senseless-member", """{ "facts": { "f": { "gap": "attendance", "by": [ "sex" ], "in": ¤"since letter" } } }"""),
        new("missing-member", """{ "facts": { "f": ¤{ "count": "pupils" } } }"""),
        new("unknown-name", """{ "facts": { "f": { "count": "pupils", "of": ¤"missed" } } }"""),
        new("senseless-member", """{ "facts": { "f": { "count": "pupils", "of": "watched", "in": ¤"school year" } } }"""),
        new("type-mismatch", """{ "facts": { "f": { "number": "¤'red'" } } }"""),
        new("condition-syntax", """{ "facts": { "f": { "number": "missed ¤> 3" } } }"""),

        new("unknown-action", """{ "actions": { "a": { "title": "x", "by": "school", "servedBy": [ ¤"letr" ] } } }"""),
        new("unknown-action", """{ "actions": { "a": { "title": "x", "by": "school", "is": [ ¤"a" ] } } }"""),
        new("unknown-amount", """{ "actions": { "a": { "title": "x", "by": "school", "cost": [ ¤"limit" ] } } }"""),

        new("unknown-name",
            """{ "reviews": { "r": { "title": "x", "ratings": [ "red", "green" ], "sections": [ """
                + """{ "id": "s", "title": "x", "questions": [ ¤"ratd" ] } ] } } }"""),
        new("type-mismatch",
            """{ "reviews": { "r": { "title": "x", "ratings": [ "good", "bad" ], "sections": [ """
                + """{ "id": "s", "title": "x", "questions": [ ¤"mood" ] } ] } } }"""),
        new("type-mismatch", "{ " + Rated
            + """, "reviews": { "r": { "title": "x", "ratings": [ "green", "red" ], "sections": [ """
            + """{ "id": "s", "title": "x", "questions": [ ¤"rated" ] } ] } } }"""),
        new("type-mismatch",
            """{ "questions": { "ok": { "ask": "?", "of": "school", "per": "school", "type": "yes/no" } }, "reviews": { "r": """
            + """{ "title": "x", "ratings": [ "yes", "no" ], "sections": [ { "id": "s", "title": "x", "questions": [ ¤"ok" ] } ] } } }"""),
        new("senseless-member",
            """{ "questions": { "ok": { "ask": "?", "of": "school", "type": "yes/no", "prompt": ¤"Say how." } } }"""),
        new("senseless-member",
            """{ "questions": { "ok": { "ask": "?", "of": "school", "type": [ "a", "b" ], "prompt": ¤"Say how." } } }"""),
        new("missing-member", """{ "reviews": { "r": { "title": "x", "ratings": ¤[ "red" ], "sections": [] } } }"""),
        new("duplicate-name",
            """{ "reviews": { "r": { "title": "x", "ratings": [ "red", "green" ], "sections": [ """
                + """{ "id": "s", "title": "x", "questions": [] }, ¤{ "id": "s", "title": "x", "questions": [] } ] } } }"""),
        new("missing-member",
            """{ "reviews": { "r": { "title": "x", "ratings": [ "red", "green" ], "sections": [ ¤{ "title": "x", "questions": [] """
                + """} ] } } }"""),

        new("unknown-name", """{ "analyses": { "a": { "title": "x", "by": ¤"weekdays", "show": "absence" } } }"""),
        new("unknown-name", """{ "analyses": { "a": { "title": "x", "by": "sex", "show": ¤"abscence" } } }"""),
        new("senseless-member", """{ "analyses": { "a": { "title": "x", "by": "weekday", "show": ¤"watched" } } }"""),
        new("unknown-amount", """{ "analyses": { "a": { "title": "x", "by": "sex", "show": "absence", "least": ¤"span" } } }"""),
        new("unknown-member", """{ "analyses": { "a": { "title": "x", "by": "sex", "show": "absence", ¤"per": "school" } } }"""),

        new("unknown-name", """{ "reports": { "r": { "title": "x", "sections": [ { "title": "x", "show": ¤"cohort" } ] } } }"""),
        new("unknown-name", """{ "reports": { "r": { "title": "x", "sections": [ { "title": "x", "show": ¤"due of nobody" } ] } } }"""),
        new("unknown-stakeholder", """{ "reports": { "r": { "title": "x", "for": ¤"governers", "sections": [] } } }"""),

        new("unknown-name", """{ "benchmarks": { "b": { "title": "x", "areaFrom": ¤"mood", "values": [] } } }"""),
        new("bad-number",
            """{ "benchmarks": { "b": { "title": "x", "values": [ { "area": "X", "figures": { "attendance": ¤"high" } } ] } } }"""),
        new("missing-member", """{ "benchmarks": { "b": { "title": "x", "values": [ ¤{ "figures": { "attendance": 94 } } ] } } }"""),
        new("bad-date", """{ "groups": { "g": { "title": "x", "when": "missed >= limit", "publishedFrom": ¤"Christmas" } } }"""),
    ];
}
