using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Pathways;
using AttendanceRules.Evaluation.Rules;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>
/// The bits of one pupil of a block, without the texts of advice. What follows from a condition and the record alone is worked out here;
/// for events, pathways and whatever depends on more, advice is made and its bits are taken.
/// </summary>
internal sealed class PupilScreen(ScreenPlan plan, LaneBlock block, StageLanes stages, ClimbRoom room)
{
    private readonly ScreenedCalls calls = new();
    private readonly ScreenedLines lines = new(plan, block);
    private readonly PlainEvents events = new(plan);
    private readonly PathwayCalls pathways = new(plan, room);
    private readonly List<(ScreenedRule Rule, int Parent, Truth Truth)> asked = [];
    private ScreenedPupil found = null!;
    private SubjectFile file = null!;
    private Advisor? advisor;
    private int lane;
    private bool hasLeft;

    public void Begin(int ofLane, ScreenedPupil bits)
    {
        (lane, file, found, advisor) = (ofLane, block.File(ofLane), bits, null);
        hasLeft = file.Pupil!.Left < plan.Date;
        var areAlike = AlikeParents.Are(file);
        Parents = areAlike ? 1 : file.Parents.Count;
        calls.Begin(areAlike);
        lines.Begin(ofLane, Parents, calls, bits);
        asked.Clear();
    }

    /// <summary>Forgets the pupil.</summary>
    public void Forget()
    {
        (file, found, advisor) = (null!, null!, null);
        calls.Begin(false);
        lines.Forget();
        asked.Clear();
        events.Forget();
        pathways.Forget();
    }

    /// <summary>How many parents are looked at: one, where they are alike.</summary>
    public int Parents { get; private set; }

    /// <summary>Takes a rule whose condition is not false, in the order of rules.</summary>
    public void Ask(ScreenedRule rule, int parent, Truth truth) => asked.Add((rule, parent, truth));

    /// <summary>
    /// Sets the bits; false where only advice on the whole pupil can say which they are.
    /// </summary>
    public bool TryFind()
    {
        block.Events.Begin();
        for (var i = 0; i < asked.Count; i++)
        {
            var (rule, parent, truth) = asked[i];
            if (rule.Rule.On is not { } on)
            {
                Add(rule, parent, truth);
            }
            else if (RuleOccasion.MayBe(rule.Rule, on, block.Context(lane, parent)))
            {
                Add(rule, on, parent);
            }
        }

        for (var i = 0; i < plan.Openings.Length; i++)
        {
            var isOfParent = plan.InForce.Pathways[i].Now.IsPerParent;
            for (var parent = isOfParent ? 1 : 0; parent <= (isOfParent ? Parents : 0); parent++)
            {
                if (!stages.IsUntouched(i, parent, lane))
                {
                    Climb(i, parent);
                }
            }
        }

        return TryEnd();
    }

    // Adds what a rule comes to whose condition is not false.
    private void Add(ScreenedRule rule, int parent, Truth truth)
    {
        var at = block.Context(lane, parent);
        if (!rule.IsPlain || (hasLeft && rule.IsUntilLeaving) || PlainRules.IsCycleOpen(rule.Rule, at)
            || !PlainRules.AreSuppliersKnown(rule.Rule, at))
        {
            Advise(rule, parent);
            return;
        }

        var from = Events.CycleOf(rule.Rule, at, null).From;
        lines.Add(rule, parent, new CallingEvent(at, truth, from, DateOnly.MaxValue));
    }

    // Adds what a rule comes to that has events.
    private void Add(ScreenedRule rule, EventDeclaration on, int parent)
    {
        if (!events.TryFind(rule, on, block.Context(lane, parent), block.Events))
        {
            Advise(rule, parent);
            return;
        }

        for (var i = 0; i < events.Calling.Count; i++)
        {
            lines.Add(rule, parent, events.Calling[i]);
        }
    }

    // Adds what a rule comes to by making advice of it.
    private void Advise(ScreenedRule rule, int parent) => Advisor.ApplyTo(rule.Rule, block.Context(lane, parent));

    // Adds what a pathway comes to.
    private void Climb(int pathway, int parent)
    {
        var at = block.Context(lane, parent);
        stages.RuleOut(pathway, parent, lane, room);
        if (plan.Openings[pathway].IsUntouched(at, null, null, out var opened, room))
        {
            return;
        }

        if (hasLeft || !pathways.TryFind(pathway, at, opened))
        {
            Advisor.ClimbFrom(pathway, at);
            return;
        }

        for (var i = 0; i < pathways.Lines.Count; i++)
        {
            var call = pathways.Lines[i];
            lines.Add(new ScreenedSource(call.Stage, plan.Numbers[call.Stage.Id], null, pathway, parent), call, DateOnly.MaxValue);
        }
    }

    // Sets the bits that depend on more than one rule.
    private bool TryEnd()
    {
        var hasMissedStep = PlainRules.HasMissedStep(file, plan.Date);
        if (advisor is null && !hasMissedStep && calls.TrySetOpen(found))
        {
            return true;
        }

        while (calls.FindUnsure(advisor?.Draft) is { } source)
        {
            calls.Remove(source);
            if (source.Rule is { } rule)
            {
                Advise(rule, source.OfParent);
            }
            else
            {
                Advisor.ClimbFrom(source.Pathway, block.Context(lane, source.OfParent));
            }
        }

        if (advisor is not null || hasMissedStep)
        {
            Advisor.HoldBack();
        }

        var draft = advisor?.Draft;
        if (calls.FindUnsure(draft) is not null)
        {
            return false;
        }

        calls.SetOpen(found, draft);
        if (draft is not null)
        {
            found.Take(draft, plan.Numbers);
            draft.GiveBack();
            advisor = null;
        }

        return true;
    }

    private Advisor Advisor => advisor ??= new Advisor(plan.Book, file, plan.Date);
}
