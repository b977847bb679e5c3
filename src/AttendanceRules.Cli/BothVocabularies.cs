using AttendanceRules.Catalogues;
using AttendanceRules.Import;

namespace AttendanceRules.Cli;

/// <summary>What the packs of either of two books know: records that are read for both keep what only one of them names.</summary>
internal static class BothVocabularies
{
    public static ImportVocabulary Of(RuleBook before, RuleBook after)
    {
        var (was, now) = (ImportVocabulary.Of(before), ImportVocabulary.Of(after));
        return new ImportVocabulary
        {
            IsCode = (code, date) => now.IsCode!(code, date) || was.IsCode!(code, date),
            ClassOf = (code, date) => now.ClassOf!(code, date) ?? was.ClassOf!(code, date),
            FlagsOf = (code, date) => now.FlagsOf!(code, date) ?? was.FlagsOf!(code, date),
            YearGroups = now.YearGroups,
            SchoolWeek = now.SchoolWeek, BankHolidays = now.BankHolidays!.Intersect(was.BankHolidays!).ToHashSet(),
            Actions = Joined(was.Actions!, now.Actions!, Either),
            Questions = Joined(was.Questions!, now.Questions!, Either),
            Characteristics = Joined(was.Characteristics!, now.Characteristics!, AnswerForm.Either),
        };
    }

    private static ActionVocabulary Either(ActionVocabulary was, ActionVocabulary now) =>
        new(was.Outcomes!.Union(now.Outcomes!, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
            Joined(was.Values!, now.Values!, AnswerForm.Either))
        {
            NeedsPupil = was.NeedsPupil && now.NeedsPupil,
        };

    // Where the two ask about different subjects, it is not checked whom an answer is about.
    private static QuestionVocabulary Either(QuestionVocabulary was, QuestionVocabulary now) => new(
        was.IsPerParent || now.IsPerParent, was.IsOfSchool == now.IsOfSchool ? now.IsOfSchool : null,
        AnswerForm.Either(was.Form!, now.Form!));

    private static Dictionary<string, T> Joined<T>(
        IReadOnlyDictionary<string, T> was, IReadOnlyDictionary<string, T> now, Func<T, T, T> both)
    {
        var found = new Dictionary<string, T>(was, StringComparer.Ordinal);
        foreach (var (name, item) in now)
        {
            found[name] = was.TryGetValue(name, out var earlier) ? both(earlier, item) : item;
        }

        return found;
    }
}
