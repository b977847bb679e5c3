using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Schools;

/// <summary>Works out advice on a whole school: on one pupil after another, then on the school.</summary>
internal sealed class SchoolAdvisor(Book book, SubjectFile school, DateOnly asOf, IReadOnlyList<Symbol> facts)
{
    /// <summary>The advice without the figures and the agenda, which <see cref="SchoolFigures"/> adds.</summary>
    /// <param name="progress">Hears after each pupil how many are done; null: nobody.</param>
    /// <param name="cancellationToken">Asked before each pupil, and before the school.</param>
    public SchoolAdvice Advise(IProgress<AdviceProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var pupils = new List<PupilAdvice>(school.Pupils.Count);
        foreach (var pupil in school.Pupils)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pupils.Add(Contained.Pupil(pupil.Id, asOf, () => new Advisor(book, pupil, asOf, facts).Advise()));
            progress?.Report(new AdviceProgress { Done = pupils.Count, Of = school.Pupils.Count });
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new Advisor(book, school, asOf, facts).Advise(pupils);
    }
}
