using AttendanceRules.Import;

namespace AttendanceRules.Cli;

/// <summary>Tells the importer what the packs know.</summary>
internal static class Vocabulary
{
    public static ImportVocabulary Of(RuleBook book) => new()
    {
        IsCode = book.Catalogue.IsCode,
        BankHolidays = book.Catalogue.BankHolidays,
        Actions = book.Catalogue.Actions.ToDictionary(a => a.Name, a => new ActionVocabulary(a.Outcomes.ToHashSet(StringComparer.Ordinal)), StringComparer.Ordinal),
        Questions = book.Catalogue.Questions.ToDictionary(q => q.Name, q => new QuestionVocabulary(q.Per == "parent"), StringComparer.Ordinal),
        Characteristics = book.Catalogue.Characteristics.ToHashSet(StringComparer.Ordinal),
    };
}
