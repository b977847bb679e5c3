using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>A school as one of the two books sees it.</summary>
internal sealed class ImpactSide(RuleBook book, SchoolRecord school, Viewpoint viewpoint)
{
    private readonly SubjectFile around = book.Book.FileOf(school, viewpoint.KnownOn);

    public RuleBook Book => book;

    public SubjectFile School => around;

    public SubjectFile FileOf(PupilRecord pupil) => book.Book.FileOf(pupil, around.Time, viewpoint.KnownOn, around);

    public PupilAdvice Advise(SubjectFile pupil) =>
        Contained.Pupil(pupil.Id, viewpoint.AsOf, () => new Advisor(book.Book, pupil, viewpoint.AsOf, []).Advise());

    public PupilExplanation Explain(SubjectFile subject) => new Explainer(book.Book, subject, viewpoint.AsOf).OfPupil();
}
