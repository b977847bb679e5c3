using AttendanceRules.Calendar;
using AttendanceRules.Catalogues;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Import;

/// <summary>What the rule packs know, so that rows can be checked against it. A member left null is not checked. Never changes.</summary>
public sealed class ImportVocabulary
{
    /// <summary>Knows nothing: names and codes are taken as they are written.</summary>
    public static ImportVocabulary Unchecked { get; } = new();

    /// <summary>Everything that a rule book's packs know.</summary>
    /// <param name="book">The book with which the records will be evaluated.</param>
    public static ImportVocabulary Of(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var catalogue = book.Catalogue;
        var ofPupils = ActionsOfPupilsAlone(catalogue);
        return new ImportVocabulary
        {
            IsCode = catalogue.IsCode,
            CodeEdges = EdgesOf(catalogue),
            SchoolWeek = catalogue.SchoolWeek,
            Subjects = catalogue.Subjects.Count == 0 ? null : Spellings(catalogue.Subjects),
            YearGroups = catalogue.YearGroups,
            FlagsOf = Editions(catalogue, c => c.Flags),
            ClassOf = Editions(catalogue, c => c.Class),
            BankHolidays = catalogue.BankHolidays,
            Actions = catalogue.Actions.ToDictionary(
                a => a.Name, a => new ActionVocabulary(a.Outcomes.ToHashSet(StringComparer.Ordinal), a.Values)
                {
                    NeedsPupil = ofPupils.Contains(a.Name),
                }, StringComparer.Ordinal),
            Questions = catalogue.Questions.ToDictionary(q => q.Name, q =>
                new QuestionVocabulary(q.Per == SubjectKind.Parent, q.Per == SubjectKind.School, q.Form), StringComparer.Ordinal),
            Characteristics = catalogue.CharacteristicForms,
        };
    }

    // A system writes the name, or what people read.
    private static Dictionary<string, string> Spellings(IReadOnlyDictionary<string, string> subjects)
    {
        var spellings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (written, name) in subjects.Select(s => (s.Key, s.Key)).Concat(subjects.Select(s => (s.Value, s.Key))))
        {
            spellings.TryAdd(written, name);
        }

        return spellings;
    }

    /// <summary>Whether a statutory register code is known on a date; null: every code is taken.</summary>
    public Func<string, DateOnly, bool>? IsCode { get; init; }

    /// <summary>The school week of the base pack, on whose days there is school.</summary>
    public SchoolWeek SchoolWeek { get; init; } = SchoolWeek.MondayToFriday;

    /// <summary>
    /// The subjects that marks may name: what may be written, whatever its capitals, with the name in the packs; null: every name is taken
    /// as it is.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Subjects { get; init; }

    /// <summary>The class of a register code on a date, null where it is not a code; null: classes are not known.</summary>
    public Func<string, DateOnly, string?>? ClassOf { get; init; }

    /// <summary>
    /// The flags of a register code on a date, null where it is not a code. <c>noSession</c>: where it is written there was nothing to
    /// record. <c>notOnRoll</c>: it says nothing of the school's day. Null: flags are not known.
    /// </summary>
    public Func<string, DateOnly, IReadOnlyList<string>?>? FlagsOf { get; init; }

    /// <summary>What the base pack calls year groups.</summary>
    public YearGroups YearGroups { get; init; } = YearGroups.Numbered;

    /// <summary>
    /// Bank holidays of the base pack, on which no school day falls; null: only those of the school's calendar are known.
    /// </summary>
    public IReadOnlySet<DateOnly>? BankHolidays { get; init; }

    /// <summary>Actions by name; null: every action, outcome and value is taken.</summary>
    public IReadOnlyDictionary<string, ActionVocabulary>? Actions { get; init; }

    /// <summary>Questions by name; null: every question is taken.</summary>
    public IReadOnlyDictionary<string, QuestionVocabulary>? Questions { get; init; }

    /// <summary>What the value of each characteristic may be, by name; null: every name and value is taken.</summary>
    public IReadOnlyDictionary<string, AnswerForm>? Characteristics { get; init; }

    /// <summary>Days on which what a code is may change, sorted; null: it may be any day.</summary>
    internal IReadOnlyList<DateOnly>? CodeEdges { get; init; }

    private static List<DateOnly> EdgesOf(RuleCatalogue catalogue) =>
        [.. catalogue.Codes.SelectMany(c => new[] { c.From, c.To < DateOnly.MaxValue ? c.To.Value.AddDays(1) : null })
            .OfType<DateOnly>().Distinct().Order()];

    private static Func<string, DateOnly, T?> Editions<T>(RuleCatalogue catalogue, Func<CodeView, T> of)
        where T : class
    {
        var editions = catalogue.Codes.ToLookup(c => c.Code, StringComparer.Ordinal);
        return (code, date) => editions[code].FirstOrDefault(c => !(c.From > date) && !(c.To < date)) is { } found ? of(found) : null;
    }

    // What no rule calls for may be recorded for the sake of a fact, of a pupil or of the school; it is not checked.
    private static HashSet<string> ActionsOfPupilsAlone(RuleCatalogue catalogue)
    {
        IEnumerable<string> Called(bool isOfSchool) => catalogue.Rules.Where(r => r.Of == SubjectKind.School == isOfSchool)
            .SelectMany(r => r.Lines).Select(l => l.Action);
        var ofPupils = Called(isOfSchool: false).Concat(catalogue.Pathways.SelectMany(p => p.Stages).SelectMany(s => s.Actions))
            .ToHashSet(StringComparer.Ordinal);
        ofPupils.ExceptWith(Called(isOfSchool: true));
        return ofPupils;
    }
}
