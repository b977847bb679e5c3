namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>Mistakes in the files of a pack and in its identity.</summary>
internal static class BrokenFiles
{
    private const string Identity = """ "id": "broken", "title": "Broken", "version": "1", "from": "2026-08-01" """;

    private static readonly string Deep = string.Concat(Enumerable.Repeat("[", 21)) + BrokenPack.Mark + "[]"
        + string.Concat(Enumerable.Repeat("]", 21));

    public static IReadOnlyList<BrokenPack> All =>
    [
        new("invalid-json", "{ \"rules\": [ ¤}"),
        new("invalid-json", "{\n  \"rules\": {\n    \"a\": ¤do }\n}"),
        new("invalid-json", "{ \"rules\": {} ¤\"facts\": {} }"),
        new("invalid-json", "¤"),
        new("invalid-json", "{ \"rules\": {} } ¤{}"),
        new("wrong-type", "¤[ 1, 2 ]"),
        new("too-deep", "{ \"cases\": [ { \"case\": " + Deep + " } ] }"),
        new("file-too-large", "¤{}" + new string(' ', 4 * 1024 * 1024)),
        new("wrong-type", ("pack.json", """{ "pack": ¤[] }""")),
        new("wrong-type", ("pack.json", """{ "pack": ¤"broken" }""")),
        new("text-too-long", "{ \"facts\": { \"f\": { \"is\": ¤\"onRoll" + string.Concat(Enumerable.Repeat(" and onRoll", 36_000))
            + "\" } } }"),
        new("text-too-long", "{ \"facts\": { \"f\": { \"round\": ¤1" + new string('0', 30_000) + " } } }"),
        new("name-too-long", "{ \"facts\": { ¤\"" + new string('f', 201) + "\": { \"is\": \"onRoll\" } } }"),
        new("name-too-long", "{ ¤\"" + new string('f', 1_000_000) + "\": [ { } ] }"),
        new("too-many-values", "{ \"cases\": [ 1" + string.Concat(Enumerable.Repeat(", 1", 199_997)) + ", ¤1, 1 ] }"),
        new("duplicate-member", "{ \"cases\": [ 1" + string.Concat(Enumerable.Repeat(", 1", 190_000)) + " ], ¤\"cases\": [] }"),
        new("unknown-member", "{\n ¤\"rulez\": {} }"),
        new("duplicate-member", """{ "rules": {}, ¤"rules": {} }"""),
        new("wrong-type", """{ "rules": ¤[ ] }"""),
        new("outside-pack", ("../a.json", "{}")) { File = "broken/../a.json" },
        new("outside-pack", ("c:/a.json", "{}")) { File = "broken/c:/a.json" },
        new("unknown-calendar", ("calendars/autumn.json", """{ "terms": [] }"""), ("a.json", """{ "calendar": ¤"autum" }""")),
        new("unknown-calendar", """{ "cases": [ { "case": "x", "calendar": ¤"../other", "check": [] } ] }"""),
        new("bad-date", ("calendars/autumn.json", """{ "terms": [ { "from": ¤"2026-02-30", "to": "2026-12-18" } ] }""")),
        new("overlapping-terms", ("calendars/autumn.json",
            "{ \"terms\": [\n  { \"from\": \"2026-09-02\", \"to\": \"2026-12-18\" },\n  ¤{ \"from\": \"2026-12-01\", \"to\": "
                + "\"2027-03-20\" } ] }")),
        new("overlapping-periods", ("calendars/autumn.json",
            "{ \"periods\": [\n  { \"name\": \"a\", \"from\": \"2026-09-02\", \"to\": \"2026-09-04\" },\n  "
                + "¤{ \"name\": \"a\", \"from\": \"2026-09-04\", \"to\": \"2026-09-08\" } ] }")),
        new("bad-period-name", ("calendars/autumn.json",
            """{ "periods": [ { "name": ¤"a census", "from": "2026-09-02", "to": "2026-09-04" } ] }""")),
        new("missing-member", ("calendars/autumn.json", """{ "periods": [ ¤{ "from": "2026-09-02", "to": "2026-09-04" } ] }""")),
        new("bad-period", ("calendars/autumn.json",
            """{ "periods": [ ¤{ "name": "a", "from": "2026-09-04", "to": "2026-09-02" } ] }""")),
        new("no-pack", ("pack.json", "{}")) { File = "broken" },
        new("two-packs", ("other.json", $$"""{ "pack": { {{Identity}} } }"""), ("pack.json", $$"""{ "pack": ¤{ {{Identity}} } }""")),
        new("missing-member", ("pack.json", """{ "pack": ¤{ "id": "broken", "title": "Broken", "from": "2026-08-01" } }""")),
        new("bad-date", ("pack.json", """{ "pack": { "id": "broken", "title": "Broken", "version": "1", "from": ¤"1 August 2026" } }""")),
        new("bad-period",
            ("pack.json",
                """{ "pack": """
                    + """¤{ "id": "broken", "title": "Broken", "version": "1", "extends": "england-base", "from": "2027-08-01","""
                        + """ "to": "2026-08-01" } }""")),
        new("missing-pack", ("pack.json", $$"""{ "pack": { {{Identity}}, "extends": ¤"england-bas" } }""")),
        new("missing-class", ("pack.json", $$"""{ "pack": ¤{ {{Identity}} } }"""),
            ("well.json", """{ "classes": { "possible": { "title": "Possible" } } }""")) { Beside = [] },
        new("circular-extends", ("pack.json", $$"""{ "pack": { {{Identity}}, "extends": ¤"broken" } }""")),
        new("duplicate-pack",
            ("pack.json", """{ "pack": ¤{ "id": "england-base", "title": "Broken", "version": "1", "from": "2026-08-01" } }""")),
        new("second-school-year", """{ "schoolYear": ¤{ "from": "09-01" } }"""),
    ];
}
