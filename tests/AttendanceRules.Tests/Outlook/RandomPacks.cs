using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Outlook;

/// <summary>Small packs at random: rules and a pathway whose conditions count what is missed, from both sides, and deny it.</summary>
internal static class RandomPacks
{
    private static readonly string[] Windows =
    [
        "school year", "last 2 school weeks", "last 3 school days", "last 6 sessions", "this week", "this term", "ever",
        "since note else ever",
    ];

    private static readonly string[] Classes = ["\"absence\"", "\"unauthorised\"", "\"authorised\"", "[ \"O\", \"N\" ]", "\"attendance\""];

    private static readonly string[] Operators = [">=", ">", "<", "<=", "=="];

    public static Gen<string> Members { get; } =
        from facts in Fact.ListOf(5)
        from conditions in Condition(2).ListOf(5)
        from since in Gen.Elements("", "", ", \"notBefore\": \"2 school days\"")
        from lapses in Gen.Elements("", "", ", \"lapses\": \"2 school days\"")
        from starts in Gen.Elements("", "", "\"on\": \"session O\", ")
        let named = facts.Select((f, i) => $"\"f{i}\": {f}")
        select $$"""
            "facts": { {{string.Join(", ", named)}}, "fine": { "is": "{{conditions[0]}}" } },
            "actions": { "note": { "title": "Note", "by": "school" }, "a": { "title": "A", "by": "school" },
              "b": { "title": "B", "by": "school" }, "c": { "title": "C", "by": "school" }, "d": { "title": "D", "by": "school" },
              "e": { "title": "E", "by": "school" } },
            "rules": {
              "one": { "when": "{{conditions[1]}}", "do": [ { "action": "a"{{since}} } ] },
              "two": { {{starts}}"when": "{{conditions[2]}}", "do": [ "b" ]{{lapses}} },
              "three": { "when": "fine or {{conditions[3]}}", "do": [ "a", "c" ] } },
            "pathways": { "steps": { "title": "Steps", "skip": "never", "stages": [
              { "id": "first", "when": "{{conditions[4]}}", "do": [ "note" ] },
              { "id": "second", "wait": "1 school days", "do": [ "d" ] },
              { "id": "third", "when": "fine", "do": [ "e" ] } ] } }
            """;

    private static Gen<string> Fact =>
        from kind in Gen.Choose(0, 9)
        from of in Gen.Elements(Classes)
        from window in Gen.Elements(Windows)
        from which in Gen.Elements("current", "longest", "latest")
        from weekday in Gen.Elements("same weekday", "morning", "broken weeks")
        let rest = $"\"of\": {of}, \"in\": \"{window}\", \"title\": \"Some\" }}"
        select kind switch
        {
            < 3 => $"{{ \"count\": \"sessions\", {rest}",
            < 5 => $"{{ \"count\": \"days\", {rest}",
            < 7 => $"{{ \"run\": \"{(kind == 5 ? "sessions" : "school days")}\", \"which\": \"{which}\", {rest}",
            7 => $"{{ \"pattern\": \"{weekday}\", {rest}",
            _ => $"{{ \"rate\": {of}, \"in\": \"{window}\", \"title\": \"Some\" }}",
        };

    private static Gen<string> Condition(int depth) => depth == 0 ? Leaf
        : Gen.Frequency((3, Leaf), (1, Condition(depth - 1).Select(c => $"not ({c})")), (2, Two("and", depth)), (2, Two("or", depth)));

    private static Gen<string> Two(string word, int depth) =>
        from left in Condition(depth - 1)
        from right in Condition(depth - 1)
        select $"({left} {word} {right})";

    private static Gen<string> Leaf =>
        from fact in Gen.Choose(0, 4)
        from comparison in Gen.Elements(Operators)
        from limit in Gen.Elements(1, 2, 3, 4, 5, 6, 10, 20)
        select $"f{fact} {comparison} {limit}";
}
