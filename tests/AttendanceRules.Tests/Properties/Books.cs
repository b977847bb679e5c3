using AttendanceRules.Facts;
using AttendanceRules.Language;
using AttendanceRules.Rules;

namespace AttendanceRules.Tests.Properties;

/// <summary>The packs that properties are asked of, and the words of their vocabulary.</summary>
internal static class Books
{
    public static RuleBook England { get; } = RuleBook.Load([.. PackSource.England]);

    public static RuleBook Fenmoor { get; } = RuleBook.Load(PackSource.Shipped("england-base"), PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", "fenmoor")));

    public static TheoryData<string> Names => ["england", "fenmoor"];

    public static RuleBook Of(string name) => name == "england" ? England : Fenmoor;

    public static IReadOnlyList<ActionDeclaration> Recorded(RuleBook book) => [.. book.Book.Actions.Values.Where(a => a.IsRecorded).OrderBy(a => a.Id, StringComparer.Ordinal)];

    public static IReadOnlyList<QuestionName> Questions(RuleBook book) => [.. Named(book, "questions").OfType<QuestionName>()];

    public static IReadOnlyList<CharacteristicName> Characteristics(RuleBook book) => [.. Named(book, "characteristics").OfType<CharacteristicName>()];

    /// <summary>Things that may be written for a question or characteristic.</summary>
    public static IReadOnlyList<string> Values(Named named) => named.Choices ?? named.Kind switch
    {
        ValueKind.Truth => ["yes", "no"],
        ValueKind.Number => ["0", "3", "12"],
        ValueKind.Date => ["2026-09-20"],
        _ => ["something"],
    };

    private static IEnumerable<Named> Named(RuleBook book, string section) =>
        book.Book.Names.Declared.Where(d => d.Section == section).Select(d => d.Name).Order(StringComparer.Ordinal).Select(n => book.Book.Names.Find(n)!);
}
