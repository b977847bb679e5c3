using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Questions;

/// <summary>The records of a school as they would be with more answers, each given and known on the date.</summary>
internal sealed class SupposedSchool(Book book, SchoolRecord school, Viewpoint viewpoint, bool isNothingDone)
{
    private readonly Dictionary<string, SubjectFile> files = new(StringComparer.Ordinal);

    // Facts that look at all pupils of the school: what a pupil answers may change them.
    private readonly HashSet<string> counted =
    [
        .. book.Names.Known.Select(n => book.Names.Find(n)!).Where(s => s is PupilCountFact or GapFact or DatedFact)
            .Where(s => s is not DatedFact dated || dated.Editions.Any(e => e.Item is PupilCountFact or GapFact))
            .SelectMany(s => s.AllUses()).OfType<QuestionName>().Select(q => q.Name),
    ];

    public Book Book => book;

    public DateOnly AsOf => viewpoint.AsOf;

    /// <summary>The school with answers of its own, kept: its pupils share it.</summary>
    public SubjectFile With(IReadOnlyList<SupposedAnswer> answers)
    {
        var own = answers.Where(a => a.To.IsOfSchool).ToList();
        var key = string.Join('\n', own.Select(a => $"{a.To.Question}\t{a.Value}").Order(StringComparer.Ordinal));
        return files.TryGetValue(key, out var known) ? known : files[key] = FileOf(school.Pupils, own);
    }

    /// <summary>A pupil in its school.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="plain">The pupil's file without the answers, whose register is used again; null: there is none yet.</param>
    /// <param name="answers">The answers, about the pupil, its parents or the school.</param>
    public SubjectFile With(PupilRecord pupil, SubjectFile? plain, IReadOnlyList<SupposedAnswer> answers)
    {
        var own = answers.Where(a => !a.To.IsOfSchool).ToList();
        var record = own.Count == 0 ? pupil : pupil.WithAnswers(Given(pupil.Answers, own));
        var isCounted = own.Exists(a => counted.Contains(a.To.Question));
        var around = isCounted ? FileOf(school.Pupils.Select(p => p.Id == pupil.Id ? record : p), [.. answers.Where(a => a.To.IsOfSchool)])
            : With(answers);
        return plain is not null && ReferenceEquals(plain.School, around) ? plain.With(record)
            : book.FileOf(record, around.Time, viewpoint.KnownOn, around, isNothingDone);
    }

    private SubjectFile FileOf(IEnumerable<PupilRecord> pupils, List<SupposedAnswer> own) => book.FileOf(
        new SchoolRecord(school.Id, school.Calendar, pupils, school.Casework, Given(school.Answers, own)), viewpoint.KnownOn,
        isNothingDone);

    // What was said on the same day is replaced, so that the order of two answers of one day decides nothing.
    private IEnumerable<Answer> Given(IReadOnlyList<Answer> recorded, List<SupposedAnswer> supposed) =>
        recorded.Where(r => !supposed.Exists(s => s.To.Question == r.Question && r.Date == AsOf
            && (s.To.About is null || s.To.About == r.Parent)))
            .Concat(supposed.Select(s => new Answer(s.To.Question, s.Value, AsOf, s.To.About, viewpoint.KnownOn)));
}
