using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Kept;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Applies a book to one pupil on one date.</summary>
internal sealed partial class Advisor(
    Book book, SubjectFile file, DateOnly asOf, IReadOnlyList<Symbol>? facts = null, VerdictLog? log = null,
    RuleBookVersion? version = null, DraftKeeper? keeper = null)
{
    private readonly AdviceDraft draft = new(book, file, asOf) { Log = log };
    private readonly EvaluationContext context = EvaluationContext.Lend(file, asOf, null);
    private readonly InForce inForce = book.On(asOf);

    /// <summary>What lines rest on that is found while what is known of the pupil is at hand.</summary>
    public FoundParts Finds { get; init; }

    private RuleEvaluator Evaluator => field ??= new(book, file, asOf, log, Planned);

    private AdviceBuilder Lines => field ??= new AdviceBuilder(book, file, asOf, draft);

    /// <summary>Advice on a pupil whose records are laid out for it alone.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="pupil">The records.</param>
    /// <param name="time">The days and sessions of the pupil's school.</param>
    /// <param name="school">The school; null: the pupil is asked about alone.</param>
    /// <param name="viewpoint">The date, and what was known by when.</param>
    /// <param name="isNothingDone">Whether casework that was not supplied is taken as empty.</param>
    /// <param name="facts">What else to work out.</param>
    /// <param name="version">What the advice says of the rules.</param>
    /// <param name="finds">What lines rest on that is found too.</param>
    public static PupilAdvice AdviseOnce(Book book, PupilRecord pupil, SchoolTime time, SubjectFile? school, Viewpoint viewpoint,
        bool isNothingDone, IReadOnlyList<Symbol> facts, RuleBookVersion version, FoundParts finds = FoundParts.None)
    {
        var file = book.FileOnce(pupil, time, viewpoint.KnownOn, school, isNothingDone);
        var advisor = new Advisor(book, file, viewpoint.AsOf, facts, version: version) { Finds = finds };

        // Without a school no other thread has these records before the advice is made.
        var advice = school is null ? advisor.AdviseAlone() : advisor.Advise();

        // Lines find their reasons when somebody asks for them; without lines nothing is left to be found.
        book.End(file, isAsked: advice.HasLines);
        return advice;
    }

    public PupilAdvice Advise()
    {
        // Another thread may look into the records of the school meanwhile, to say why of a pupil that was advised on before.
        lock (file.School ?? file)
        {
            return AdviseAlone();
        }
    }

    private PupilAdvice AdviseAlone() => Kept(static a => a.AdviseOnPupil());

    /// <summary>What rules and pathways come to, before it is joined, ordered and completed for a reader: for whoever asks only which
    /// rules have something to say.</summary>
    public AdviceDraft Screen()
    {
        lock (file.School ?? file)
        {
            return Kept(static a => a.ScreenPupil());
        }
    }

    /// <summary>Adds what one rule comes to, for whoever goes through the rules in an order of their own.</summary>
    public void ApplyTo(RuleDeclaration rule, EvaluationContext at) =>
        Contained.Run(draft.Notices, rule.Id, (Advisor: this, Rule: rule, At: at), static r => r.Advisor.Apply(r.Rule, r.At));

    /// <summary>Adds what one pathway comes to, of which something has begun or is called for.</summary>
    /// <param name="pathway">Its number among those in force.</param>
    /// <param name="at">Whose it is.</param>
    public void ClimbFrom(int pathway, EvaluationContext at) =>
        Contained.Run(draft.Notices, inForce.Pathways[pathway].Now.Id, (Advisor: this, Pathway: inForce.Pathways[pathway], At: at),
            static p => p.Advisor.Climb(p.Pathway.Editions, p.Pathway.Now, p.At));

    /// <summary>What was added.</summary>
    public AdviceDraft Draft => draft;

    private T Kept<T>(Func<Advisor, T> work) =>
        Remembering.While(book, file, asOf, (Advisor: this, Work: work), static w => w.Work(w.Advisor));

    private AdviceDraft ScreenPupil()
    {
        Apply();
        Climb();
        HoldBack();
        if (draft.Undecided.Count > 0)
        {
            RemoveCovered(Consolidation.Consolidate(draft.Actions));
        }

        return draft;
    }

    private PupilAdvice AdviseOnPupil()
    {
        if (keeper is not null)
        {
            keeper.Begin(book, inForce, draft, file.Memo);
            file.Today!.Before = keeper.Plan;
        }

        TakeBlank();
        Apply();
        Climb();
        keeper?.Complete(file.Casework.Entries, asOf, new LineOrder(new Priorities(book, context), book.Stakeholders));
        var same = keeper?.Same(AdviceParts.Lines);
        var actions = keeper?.Lines ?? Finish();
        if (same is not null && keeper!.Undecided is null)
        {
            RemoveCovered(actions);
        }

        Tell();

        var groups = keeper?.Same(AdviceParts.Groups)?.Groups ?? Groups();
        var advice = new PupilAdvice
        {
            Pupil = file.Id,
            School = file.School?.Id,
            Groups = groups,
            Book = version,
            KnownOn = version is null ? null : file.KnownOn,
            AsOf = asOf,
            Actions = actions,
            Pathways = keeper?.Same(AdviceParts.Pathways)?.Pathways ?? draft.Pathways.ToArray(),
            Undecided = keeper?.Undecided ?? Consolidation.Consolidate(draft.Undecided, book.Stakeholders),
            Blocked = keeper?.Same(AdviceParts.Blocked)?.Blocked ?? Consolidation.Consolidate(draft.Blocked),
            Withheld = same?.Withheld ?? Consolidation.Consolidate(draft.Withheld),
            Notices = keeper?.Same(AdviceParts.Notices)?.Notices ?? draft.DistinctNotices(),
            Facts = FactValues.Of(facts ?? [], context),
        };
        if (log is null)
        {
            draft.GiveBack();
            if (blank is null && file.Known is null)
            {
                Planned?.FindBlank(context);
            }
        }

        if (keeper is { Keeps: true } && Planned is { } planned)
        {
            AskStages(planned);
        }

        keeper?.End(advice, file.Today!, Planned, file.Parents.Count);
        if (log is null && keeper is null && !advice.HasLines)
        {
            GiveBack();
        }
        else if (Finds != FoundParts.None)
        {
            Explainer.Find(advice, Finds);
        }

        return advice;
    }

    /// <summary>Rules and stages that were not looked at for the advice: those not in force, and those that withhold.</summary>
    public void LogOthers()
    {
        var own = book.Rules.Where(r => (r.Of == SubjectKind.School) == (file.Pupil is null)).ToList();
        var verdicts = Evaluator.Verdicts!;
        foreach (var rule in own.Where(r => !inForce.OfPupils.Contains(r) && !inForce.OfSchool.Contains(r)))
        {
            if (inForce.Withholding.Contains(rule))
            {
                verdicts.Begin(rule, context)?.Then(Gate.Withheld, Truth.True, detail: rule.Withhold!).End(null, null);
            }
            else
            {
                verdicts.NotInForce(rule, context);
            }
        }

        var pathways = inForce.Pathways.Select(p => p.Now).ToList();
        foreach (var pathway in file.Pupil is null ? [] : book.Pathways.Where(p => !pathways.Contains(p)))
        {
            foreach (var stage in pathway.Stages)
            {
                log!.Begin(stage, context, pathway.Id).NotInForce();
            }
        }
    }

    /// <summary>Advice on the school itself, whose pupils' advice is given.</summary>
    public SchoolAdvice Advise(IReadOnlyList<PupilAdvice> pupils) => Kept(a => a.AdviseOnSchool(pupils));

    private SchoolAdvice AdviseOnSchool(IReadOnlyList<PupilAdvice> pupils)
    {
        Apply();
        var actions = Finish();
        return new SchoolAdvice
        {
            School = file.Id,
            Pupils = pupils,
            AsOf = asOf,
            Actions = actions,
            Pathways = [],
            Undecided = Consolidation.Consolidate(draft.Undecided, book.Stakeholders),
            Blocked = Consolidation.Consolidate(draft.Blocked),
            Withheld = Consolidation.Consolidate(draft.Withheld),
            Notices = [.. draft.Notices.Distinct()],
            Facts = FactValues.Of(facts ?? [], context),
        };
    }

    // The actions that are certain, each once, in their order.
    private RecommendedAction[] Finish()
    {
        HoldBack();
        var certain = Consolidation.Consolidate(draft.Actions);
        RemoveCovered(certain);
        return certain.Length == 0 ? certain : new Priorities(book, context).Order(certain);
    }

    /// <summary>Takes out what rules hold back.</summary>
    public void HoldBack()
    {
        if (file.Casework.Entries.Count > 0)
        {
            new ArrangedSteps(book, file, asOf, draft).AskOutcomes();
        }

        if (draft.Actions.Count > 0)
        {
            new Withholding(book, context, draft).Apply();
        }
    }

    // What is certain by one rule is not a question by another (S29).
    private void RemoveCovered(IReadOnlyList<RecommendedAction> certain)
    {
        for (var i = draft.Undecided.Count - 1; i >= 0; i--)
        {
            if (Consolidation.IsCovered(certain, draft.Undecided[i]))
            {
                draft.Undecided.RemoveAt(i);
            }
        }
    }
}
