namespace AttendanceRules.Tests.Coverage;

/// <summary>A pack of a rule and a ladder, with the cases that a test gives it.</summary>
internal static class LadderPack
{
    public const string Name = "made-up";

    private const string Calendar = """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18" } ] }""";

    private const string Members = """
        "thresholds": { "enough": { "title": "Enough", "unit": "sessions", "values": [ { "from": "2026-08-01", "value": 3 } ] },
          "within": { "title": "Within", "unit": "school days", "values": [ { "from": "2026-08-01", "value": 2 } ] } },
        "facts": { "missed": { "count": "sessions", "of": "unauthorised", "in": "school year", "title": "Sessions missed" } },
        "actions": { "ring": { "title": "Ring the family", "by": "school", "to": "parents" },
          "meet": { "title": "Meet the family", "by": "school" } },
        "rules": { "call": { "when": "missed >= enough", "do": [ "ring" ], "due": "within" } },
        "pathways": { "ladder": { "title": "Ladder", "stages": [ { "id": "meeting", "when": "missed >= 6", "do": [ "meet" ] } ] } },
        """;

    public static PackSource Of(string cases) => PackSource.FromFiles(Name, new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["calendars/autumn.json"] = Calendar,
        ["pack.json"] = $$"""
            { {{Made.Identity}},
              {{Members}}
              "calendar": "autumn", "cases": [ {{cases}} ] }
            """,
    });

    public static RuleBook Book(string cases) => RuleBook.Load(PackSource.Shipped("england-base"), Of(cases));

    /// <summary>A case with so many sessions missed on the day, and what is expected of it.</summary>
    public static string Case(int missed, string expectation) => FormattableString.Invariant($$"""
        { "case": "{{missed}} missed", "pupil": { "year": 7 }, "register": [ {{Lines(missed)}} ],
          "check": [ { "on": "2026-09-11", {{expectation}} } ] }
        """);

    private static string Lines(int missed) => string.Join(", ", Enumerable.Range(0, (missed + 1) / 2)
        .Select(i => FormattableString.Invariant($"\"2026-09-{9 + i:00} O{((2 * i) + 1 == missed ? " \\\\" : "")}\"")));
}
