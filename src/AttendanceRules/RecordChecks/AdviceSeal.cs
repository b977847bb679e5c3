using AttendanceRules.Advice;
using AttendanceRules.Problems;

namespace AttendanceRules.RecordChecks;

/// <summary>What advice says of itself: by which rule book, on what knowledge, and which problems of records the caller accepted.</summary>
internal readonly record struct AdviceSeal(RuleBookVersion Book, DateOnly? KnownOn, IReadOnlyList<RecordProblem> Accepted)
{
    public PupilAdvice On(PupilAdvice advice) => On(advice, Accepted);

    /// <summary>The same for a school, each problem on the subject whose record has it.</summary>
    public SchoolAdvice On(SchoolAdvice advice)
    {
        var own = Accepted.Where(p => p.Pupil is null);
        var ofPupils = Accepted.Where(p => p.Pupil is not null).ToLookup(p => p.Pupil!, StringComparer.Ordinal);
        var seal = this;
        return advice with
        {
            Book = Book, KnownOn = KnownOn, Notices = [.. advice.Notices, .. own.Select(Notice)],
            Pupils = [.. advice.Pupils.Select(p => seal.On(p, [.. ofPupils[p.Pupil]]))],
        };
    }

    public static Notice Notice(RecordProblem problem) => new() { Code = problem.Code, Text = $"{problem.Path}: {problem.Text}" };

    // What was made with the book's version needs nothing more, unless problems were accepted.
    private PupilAdvice On(PupilAdvice advice, IReadOnlyList<RecordProblem> accepted) =>
        accepted.Count == 0 && ReferenceEquals(advice.Book, Book) && advice.KnownOn == KnownOn ? advice : advice with
    {
        Book = Book, KnownOn = KnownOn,
        Notices = accepted.Count == 0 ? advice.Notices : [.. advice.Notices, .. accepted.Select(NoticeOfPupil)],
    };

    // What is wrong in the records of the school says whose they are.
    private static Notice NoticeOfPupil(RecordProblem problem) =>
        problem.Pupil is null ? Notice(problem) with { Text = problem.ToString() } : Notice(problem);
}
