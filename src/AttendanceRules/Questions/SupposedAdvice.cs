using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Records;

namespace AttendanceRules.Questions;

/// <summary>Advice on one pupil in its school as it would be with more answers. Each is worked out once.</summary>
internal sealed class SupposedAdvice
{
    private readonly Dictionary<string, PupilAdvice> known = new(StringComparer.Ordinal);
    private readonly SupposedSchool school;
    private readonly PupilRecord pupil;
    private readonly SubjectFile plain;

    public SupposedAdvice(SupposedSchool school, PupilRecord pupil)
    {
        (this.school, this.pupil) = (school, pupil);
        plain = school.With(pupil, null, []);
        Now = With([]);
    }

    /// <summary>The advice as it is.</summary>
    public PupilAdvice Now { get; }

    /// <summary>How many advices were worked out.</summary>
    public int Count => known.Count;

    /// <summary>Whether something could not be worked out with more answers that can be worked out without.</summary>
    public static bool Fails(SubjectAdvice with, SubjectAdvice now) => with.Notices.Any(n => n.IsFailure && !now.Notices.Contains(n));

    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public PupilAdvice With(IReadOnlyList<SupposedAnswer> answers, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = string.Join('\n', answers.Select(a => $"{a.To.Question}\t{a.To.About}\t{a.Value}").Order(StringComparer.Ordinal));
        if (!known.TryGetValue(key, out var advice))
        {
            var file = answers.Count == 0 ? plain : school.With(pupil, plain, answers);
            advice = known[key] = Contained.Pupil(pupil.Id, school.AsOf, () => new Advisor(school.Book, file, school.AsOf).Advise());
        }

        return advice;
    }
}
