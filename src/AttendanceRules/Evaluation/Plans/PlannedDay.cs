using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Model;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>The plan of a date, with the places of the rules that may call on it.</summary>
internal sealed class PlannedDay
{
    private readonly ConditionPlan plan;
    private readonly DateOnly date;
    private readonly PlanRanges ranges;
    private readonly Book book;
    private readonly InForce inForce;
    private readonly BlankDays blank = new();
    private readonly int[] places;
    private readonly bool[] ofEntries;

    private PlannedDay(Book book, ConditionPlan plan, InForce inForce, DateOnly date)
    {
        (this.book, this.inForce, this.plan, this.date, ranges) = (book, inForce, plan, date, new PlanRanges(plan));
        places = [.. inForce.OfPupils.Select(plan.PlaceOf)];
        ofEntries = [.. inForce.OfPupils.Select(r => r.On?.Action is not null)];
        Rules = [.. inForce.OfPupils.Select((r, i) => ofEntries[i] ? BesideEntry(r.On!) : places[i])
            .Zip(inForce.OfPupils, (place, r) => new PlannedRule(r, place, r.Of == SubjectKind.Parent,
                place >= 0 && plan.IsShared[place], r.On?.Action)
            {
                Ahead = r.On?.Action is null ? Ahead(r, place) : [],
            })];
        Groups = [.. inForce.Groups.Select(g => plan.PlaceOf(g.When))];
        Asked = new AskedRules(plan, Rules, inForce.Gates);
        Stages = [.. inForce.Pathways.Select(p => (int[])[.. p.Now.Stages.Select(plan.PlaceOf)])];
    }

    // Its group, and the first comparison of its condition.
    private int[] Ahead(RuleDeclaration rule, int place)
    {
        if (place < 0 || plan.PartsOf(place) is not [var first, .., var last])
        {
            return [];
        }

        var compared = plan.FirstOf(rule.Group is null ? place : last);
        return rule.Group is null ? compared < 0 ? [] : [compared] : compared < 0 ? [first] : [first, compared];
    }

    // Where nothing beside the entry is asked there is nothing to find.
    private int BesideEntry(EventDeclaration on) => plan.PlaceOf(on) is >= 0 and var place
        && plan.Places[place] is not { Kind: PlanKind.Constant, Of: (int)Truth.True } ? place : -1;

    /// <summary>Rules of pupils and parents, in their order.</summary>
    public PlannedRule[] Rules { get; }

    /// <summary>Which of them have to be asked of a pupil.</summary>
    public AskedRules Asked { get; }

    /// <summary>The places of groups that not everybody is in, in their order.</summary>
    public int[] Groups { get; }

    /// <summary>The places of the stages of pathways in force, in their order; below zero: one is not in the plan.</summary>
    public int[][] Stages { get; }

    /// <summary>What is known of the pathways in force, in their order.</summary>
    public PathwayOpening[] Openings => field ??= PathwayOpening.Of(book, inForce, date);

    /// <summary>Null: there is none, or it is not worth one yet.</summary>
    public static PlannedDay? Of(Book book, InForce inForce, DateOnly date) => inForce.Planned is PlannedDay known ? known
        : BookPlans.Of(book).On(date) is { } plan ? (PlannedDay)inForce.Plan(new PlannedDay(book, plan, inForce, date)) : null;

    /// <summary>
    /// What is the same for all pupils with nothing on record; null: that is not known yet, or the pupil is another.
    /// </summary>
    public BlankDay? BlankOf(SubjectFile file) => blank.Of(file);

    /// <summary>Finds it out by a pupil with nothing on record and who has been advised on.</summary>
    public void FindBlank(EvaluationContext plain)
    {
        if (blank.IsWorth(plain.File) && BlankFinder.Of(book, plan, places, ofEntries, ranges, plain) is { } found)
        {
            blank.Keep(plain.File, found);
        }
    }

    /// <summary>What is found of a subject; null where the place makes a difference that the plan does not know.</summary>
    /// <param name="at">The place.</param>
    /// <param name="isShared">Whether what each parent shares is asked, which is found without any.</param>
    public PlanRow? RowOf(EvaluationContext at, bool isShared = false)
    {
        if (at.File.Today is not { } today || at.Date != date || !at.IsPlain || at.IsPlanning || at.AnyParent is not null
            || at.ParentNumber is not (>= 0 and var parent))
        {
            return null;
        }

        return RowOf(today, isShared ? 0 : parent);
    }

    /// <summary>What is found of the subject whose memo it is, for a parent or for none, on the date alone.</summary>
    public PlanRow RowOf(EvaluationMemo today, int parent)
    {
        var row = (PlanRow)today.Plan(parent, out var isNew, static () => new PlanRow());
        if (isNew || !row.IsOf(plan))
        {
            var ofAll = parent == 0 ? null : RowOf(today, 0);
            if (today.Before is KeptPlan kept && ReferenceEquals(kept.Plan, plan) && kept.Rows[parent] is var (truths, known))
            {
                row.Begin(plan, ranges, ofAll, truths, known, kept.Holding);
            }
            else
            {
                row.Begin(plan, ranges, ofAll, (BlankDay?)today.Usual);
            }
        }

        return row;
    }

    /// <summary>Whether a place is the same for each parent, and for none.</summary>
    public bool IsShared(int place) => plan.IsShared[place];

    /// <summary>Whether what was kept has the places of its plan.</summary>
    public bool IsOf(KeptPlan before) => ReferenceEquals(before.Plan, plan);

    /// <summary>What is found of the subject, to be kept.</summary>
    public KeptPlan Keep(EvaluationMemo today, int parents)
    {
        var rows = new (byte[] Truths, byte[] Known)?[parents + 1];
        for (var parent = 0; parent <= parents; parent++)
        {
            rows[parent] = today.PlanOrNull(parent) is PlanRow row && row.IsOf(plan) ? row.Copy(rows[Math.Max(parent - 1, 0)]) : null;
        }

        return new KeptPlan(plan, rows);
    }

    /// <summary>Whether the condition of a stage is false whatever the cycle is; false: that is not known.</summary>
    public bool IsFalse(StageDeclaration stage, EvaluationContext plain) =>
        plan.PlaceOf(stage) is >= 0 and var place && RowOf(plain, plan.IsShared[place]) is { } row && row.Of(place, plain) == Truth.False;

    /// <summary>The condition of a rule in its group; null: it is not asked here.</summary>
    public Truth? Of(RuleDeclaration rule, EvaluationContext at) =>
        plan.PlaceOf(rule) is >= 0 and var place && RowOf(at, plan.IsShared[place]) is { } row ? row.Of(place, at) : null;
}
