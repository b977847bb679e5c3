namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>
/// A pack that can be read and cannot be meant, and its twin that is just right. The sign ¤ is directly before the place of the warning.
/// </summary>
internal sealed record LintPair(string Says, BrokenPack Broken, BrokenPack Twin)
{
    private const string Steps = """
        "actions": {
          "write": { "title": "Write", "by": "school", "contact": "letter" }, "text": { "title": "Send a text", "by": "school", "contact": "message" }, "write-again": { "title": "Write again", "by": "school", "contact": "letter" },
          "ring": { "title": "Ring", "by": "school", "contact": "call" }, "meet": { "title": "Meet", "by": "school", "contact": "meeting", "values": { "reviewOn": "date", "target": "percent" } },
          "greet": { "title": "Greet", "by": "school", "record": false }, "poster": { "title": "Poster", "by": "school", "record": false },
          "charge": { "title": "Notice", "by": "school", "contact": "letter", "kind": "legal" }, "charge-again": { "title": "Another notice", "by": "school", "contact": "letter", "kind": "legal" },
          "complaint": { "title": "A complaint comes in", "by": "parents" }, "reply": { "title": "A reply comes in", "by": "parents", "record": "only" }, "ask": { "title": "Ask", "by": "school", "supplies": "agreed" }
        }
        """;

    /// <summary>Both halves are one pathway's stages, with what else the pathway says.</summary>
    public static LintPair Stages(string says, string code, string broken, string twin, string pathway = "", string beside = "") =>
        Packs(says, code, Pathway(pathway, broken) + Beside(beside), Pathway(pathway, twin) + Beside(beside));

    /// <summary>Both halves are sections of a file.</summary>
    public static LintPair Packs(string says, string code, string broken, string twin) =>
        new(says, new BrokenPack(code, File(broken)), new BrokenPack("none", File(twin)));

    public override string ToString() => Says;

    private static string Pathway(string members, string stages) => $$"""  "pathways": { "p": { "title": "P", {{members}} "stages": [ {{stages}} ] } } """;

    private static string Beside(string sections) => sections.Length == 0 ? "" : ", " + sections;

    private static string File(string sections) => $$"""{ {{Steps}}, {{sections}} }""";
}
