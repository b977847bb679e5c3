using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>A school as one of the two books sees it.</summary>
internal sealed class ImpactSide
{
    private readonly RuleBook book;
    private readonly Book rules;
    private readonly SubjectFile around;
    private readonly Viewpoint viewpoint;

    public ImpactSide(RuleBook book, SchoolRecord school, Viewpoint viewpoint)
        : this(book, book.Book, school, viewpoint)
    {
    }

    public ImpactSide(RuleBook book, Book rules, SchoolRecord school, Viewpoint viewpoint)
        : this(book, rules, rules.FileOf(school, viewpoint.KnownOn), viewpoint)
    {
    }

    private ImpactSide(RuleBook book, Book rules, SubjectFile around, Viewpoint viewpoint) =>
        (this.book, this.rules, this.around, this.viewpoint) = (book, rules, around, viewpoint);

    /// <summary>
    /// The same files for a book that lays records out alike. What is worked out is kept by fact, and no two books share one.
    /// </summary>
    public ImpactSide By(RuleBook other) => new(other, other.Book, around, viewpoint);

    public RuleBook Book => book;

    /// <summary>What of the book is evaluated.</summary>
    public Book Rules => rules;

    public SubjectFile School => around;

    /// <summary>The pupil in the school, laid out anew: what is worked out for one pupil need not be held for all.</summary>
    public SubjectFile FileOf(PupilRecord pupil) => rules.FileOf(pupil, around.Time, viewpoint.KnownOn, around);

    /// <summary>The same pupil's file on the other side: the file itself where both sides share them.</summary>
    public SubjectFile FileBeside(SubjectFile file, ImpactSide other) =>
        ReferenceEquals(around, other.around) ? file : FileOf(file.Pupil!);

    public PupilAdvice Advise(SubjectFile pupil) =>
        Contained.Pupil(pupil.Id, viewpoint.AsOf, () => new Advisor(rules, pupil, viewpoint.AsOf, []).Advise());

    /// <summary>Advice on the school itself, without that on its pupils.</summary>
    /// <param name="applies">The rules that are applied; null: all.</param>
    public PupilAdvice AdviseOnSchool(Func<RuleDeclaration, bool>? applies)
    {
        var held = applies is null ? rules : rules.Holding([.. rules.Rules.Where(r => r.Withhold is null && applies(r))], []);
        return Explainer.SchoolAlone(around, viewpoint.AsOf, new Advisor(held, around, viewpoint.AsOf, []));
    }

    /// <summary>The advice on a subject with its verdicts.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="asked">Ids of the rules and stages that are asked about; null: all.</param>
    public PupilExplanation Explain(SubjectFile subject, IReadOnlySet<string>? asked = null) =>
        new Explainer(rules, subject, viewpoint.AsOf, asked).OfPupil();
}
