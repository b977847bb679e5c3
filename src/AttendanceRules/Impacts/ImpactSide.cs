using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>A school as one of the two books sees it.</summary>
internal sealed class ImpactSide(RuleBook book, Book rules, SchoolRecord school, Viewpoint viewpoint)
{
    private readonly SubjectFile around = rules.FileOf(school, viewpoint.KnownOn);

    public ImpactSide(RuleBook book, SchoolRecord school, Viewpoint viewpoint)
        : this(book, book.Book, school, viewpoint)
    {
    }

    public RuleBook Book => book;

    /// <summary>What of the book is evaluated.</summary>
    public Book Rules => rules;

    public SubjectFile School => around;

    public SubjectFile FileOf(PupilRecord pupil) => rules.FileOf(pupil, around.Time, viewpoint.KnownOn, around);

    public PupilAdvice Advise(SubjectFile pupil) =>
        Contained.Pupil(pupil.Id, viewpoint.AsOf, () => new Advisor(rules, pupil, viewpoint.AsOf, []).Advise());

    /// <summary>Advice on the school itself, without that on its pupils.</summary>
    /// <param name="applies">The rules that are applied; null: all.</param>
    public PupilAdvice AdviseOnSchool(Func<RuleDeclaration, bool>? applies) =>
        Explainer.SchoolAlone(around, viewpoint.AsOf, new Advisor(rules, around, viewpoint.AsOf, []) { Applies = applies });

    public PupilExplanation Explain(SubjectFile subject) => new Explainer(rules, subject, viewpoint.AsOf).OfPupil();
}
