namespace AttendanceRules.Tests.Rules.Broken;

/// <summary>Mistakes inside conditions, windows, lengths and anchors.</summary>
internal static class BrokenPhrases
{
    private static BrokenPack Condition(string code, string marked) => new(code, $$"""{ "facts": { "f": { "is": "{{marked}}" } } }""");

    private static BrokenPack Whole(string code, string condition) => new(code, $$"""{ "facts": { "f": { "is": ¤"{{condition}}" } } }""");

    private static BrokenPack Window(string code, string marked) =>
        new(code, $$"""{ "facts": { "f": { "count": "sessions", "of": "absence", "in": "{{marked}}" } } }""");

    public static IReadOnlyList<BrokenPack> All =>
    [
        Condition("unknown-name", "missed > 3 or ¤mised > 5"),
        Condition("not-yes-no", "¤yearGroup"),
        Condition("not-yes-no", "not ¤missed"),
        Condition("type-mismatch", "¤onRoll > 3"),
        Condition("type-mismatch", "¤missed == true"),
        Condition("type-mismatch", "¤mood < 'good'"),
        Condition("type-mismatch", "missed ¤+ onRoll > 3"),
        Condition("unit-mismatch", "¤missedDays >= limit"),
        Condition("unit-mismatch", "missed ¤+ missedDays > 3"),
        Condition("unit-mismatch", "onRoll and ¤missed >= span"),
        Condition("unknown-value", "¤mood == 'fine'"),
        Condition("condition-syntax", "yearGroup >= (3¤"),
        Condition("condition-syntax", "yearGroup ¤= 3"),
        Condition("condition-syntax", "missed ¤/ 2 > 1"),
        Condition("condition-syntax", "mood == ¤'good"),
        Condition("condition-syntax", "onRoll ¤onRoll"),
        Condition("bad-number", "missed > ¤1.234"),
        Condition("number-too-large", "missed * 1000000000 ¤* 2 > 1"),
        Condition("condition-too-deep", new string('(', 20) + "(¤onRoll" + new string(')', 21)),
        Condition("phrase-too-long", "¤onRoll" + string.Concat(Enumerable.Repeat(" and onRoll", 200))),
        Condition("condition-too-deep", new string('(', 20) + "(¤missed" + new string(')', 21) + " > 1"),
        Condition("condition-too-deep", "missed" + string.Concat(Enumerable.Repeat(" + 1", 20)) + " ¤+ 1 > 3"),
        Condition("condition-too-deep", "missed" + string.Concat(Enumerable.Repeat(" * 1", 20)) + " ¤* 1 > 3"),
        Window("phrase-too-long", "¤school year" + string.Concat(Enumerable.Repeat(" and school year", 200))),
        Whole("never-holds", "missed >= 20 and missed < 10"),
        Whole("never-holds", "missed between 9 and 5"),
        Whole("never-holds", "share > 100"),
        Whole("never-holds", "missed < 0 or onRoll"),
        Whole("never-holds", "mood == 'good' and mood == 'bad'"),
        Whole("never-holds", "onRoll and not onRoll"),
        Whole("never-holds", "not (missed < 5 or 5 <= missed)"),
        new("never-holds", """{ "rules": { "a": { "when": ¤[ "missed > 5", "missed <= 5" ], "do": [ "visit" ] } } }"""),

        Window("bare-days", "last ¤5 days"),
        Window("bare-days", "school year and last ¤2 weeks"),
        Window("bad-window", "¤yesterday"),
        Window("unknown-period", "school year and period ¤census"),
        Window("unknown-unit", "last ¤5 fortnights"),
        Window("length-too-long", "last ¤9999 years"),
        Window("length-too-long", "school year and last ¤101 years"),
        Window("unknown-length", "last ¤spam"),
        Window("unknown-length", "last ¤missed"),
        Window("unknown-anchor", "since ¤leter"),
        Window("unknown-outcome", "since ¤letter:paid"),
        Window("no-such-edge", "from ¤missed.start"),
    ];
}
