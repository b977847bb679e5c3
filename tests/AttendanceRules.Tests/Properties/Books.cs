using System.Runtime.CompilerServices;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Properties;

/// <summary>The packs that properties are asked of, and the words of their vocabulary.</summary>
internal static class Books
{
    private static readonly string Steps = """
        "facts": {
          "missed": { "count": "sessions", "of": "unauthorised", "in": "last 10 school weeks and cycle" },
            "sinceOne": { "count": "sessions", "of": "unauthorised", "in": "since step-one" },
          "inTrial": { "count": "sessions", "of": "unauthorised", "in": "watch of third" }
        },
        "actions": {
          "step-one": { "title": "One", "by": "school", "to": "parents",
            "outcomes": [ "answered", { "name": "withdrawn", "undoes": true } ] }, "step-two": { "title": "Two", "by": "school" },
          "step-three": { "title": "Three", "by": "school", "outcomes": [ "held", { "name": "called-off", "undoes": true } ] },
            "step-praise": { "title": "Praise", "by": "school" },
          "step-four": { "title": "Four", "by": "localAuthority", "to": "parents", "kind": "legal" },
            "step-five": { "title": "Five", "by": "school" }, "step-side": { "title": "Aside", "by": "school" }
        },
        "pathways": { "steps": { "title": "Steps", "of": "parent", "skip": "never", "stages": [
          { "id": "first", "when": "missed >= 2", "do": [ "step-one" ] },
          { "id": "second", "wait": "3 school days", "when": "sinceOne >= 1", "do": [ "step-two" ] },
          { "id": "third", "wait": "none", "do": [ "step-three" ], "watch": { "for": "10 school days", "improved": "inTrial == 0",
            "then": "close", "do": [ "step-praise" ] } },
          { "id": "fourth", "do": [ { "action": "step-four", "due": "5 school days" }, "step-five" ] },
          { "id": "side", "after": [], "when": "missed >= 4", "do": [ "step-side" ] } ] } }
        """;

    private static readonly Dictionary<string, IReadOnlyList<PackSource>> Sources = new(StringComparer.Ordinal)
    {
        ["england"] = [PackSource.England],
        ["fenmoor"] = [PackSource.Shipped("england-base"), PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", "fenmoor"))],
        ["addressing-absence"] = [PackSource.Shipped("england-base"), PackSource.Shipped("addressing-absence")],
        ["steps"] = [PackSource.Shipped("england-base"), Made.Pack(Steps)],
    };

    private static readonly Dictionary<string, RuleBook> Loaded = Sources.ToDictionary(s => s.Key,
        s => s.Key == "england" ? RuleBook.England : RuleBook.Load(s.Value),
        StringComparer.Ordinal);

    // Generators ask for them for every pupil.
    private static readonly ConditionalWeakTable<RuleBook, List<ActionDeclaration>> RecordedOf = [];
    private static readonly ConditionalWeakTable<RuleBook, List<QuestionName>> QuestionsOf = [];

    public static RuleBook England { get; } = Loaded["england"];

    public static RuleBook Fenmoor { get; } = Loaded["fenmoor"];

    public static TheoryData<string> Names => ["england", "fenmoor"];

    /// <summary>Books with a ladder worth climbing, which <see cref="LadderPlans"/> do.</summary>
    public static TheoryData<string> Ladders => [.. Loaded.Keys.Order(StringComparer.Ordinal)];

    public static RuleBook Of(string name) => Loaded[name];

    /// <summary>A book with one more pack on it.</summary>
    public static RuleBook With(string name, PackSource own) => RuleBook.Load([.. Sources[name], own]);

    public static IReadOnlyList<ActionDeclaration> Recorded(RuleBook book) => RecordedOf.GetValue(book, b =>
        [.. b.Book.Actions.Values.Where(a => a.IsRecorded).OrderBy(a => a.Id, StringComparer.Ordinal)]);

    public static IReadOnlyList<QuestionName> Questions(RuleBook book) => QuestionsOf.GetValue(book, b =>
        [.. Named(b, b.Book.Names.Questions).OfType<QuestionName>()]);

    public static IReadOnlyList<CharacteristicName> Characteristics(RuleBook book) =>
        [.. Named(book, book.Book.Names.Characteristics).OfType<CharacteristicName>()];

    /// <summary>Things that may be written for a question or characteristic.</summary>
    public static IReadOnlyList<string> Values(Symbol named) => named.Choices ?? named.Kind switch
    {
        ValueKind.Truth => ["yes", "no"],
        ValueKind.Number => ["0", "3", "12"],
        ValueKind.Date => ["2026-09-20"],
        _ => ["something"],
    };

    private static IEnumerable<Symbol> Named(RuleBook book, IEnumerable<string> names) =>
        names.Order(StringComparer.Ordinal).Select(n => book.Book.Names.Find(n)!);
}
