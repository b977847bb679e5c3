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
internal sealed class PupilScreen(ScreenPlan plan, LaneBlock block, ClimbRoom room)
{
    private readonly ScreenedCalls calls = new();
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
        asked.Clear();
    }

    /// <summary>Forgets the pupil.</summary>
    public void Forget()
    {
        (file, found, advisor) = (null!, null!, null);
        calls.Begin(false);
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
                Climb(i, parent);
            }
        }

        return TryEnd();
    }

    // Adds what a rule comes to whose condition is not false.
    private void Add(ScreenedRule rule, int parent, Truth truth)
    {
        var at = block.Context(lane, parent);
        if (!rule.IsPlain || hasLeft || PlainRules.IsCycleOpen(rule.Rule, at) || PlainRules.Lacks(rule.Rule, at))
        {
            Advise(rule, parent);
            return;
        }

        var from = Events.CycleOf(rule.Rule, at, null).From;
        AddLines(rule, parent, new CallingEvent(at, truth, from, DateOnly.MaxValue));
    }

    // Adds what a rule comes to that has events.
    private void Add(ScreenedRule rule, EventDeclaration on, int parent)
    {
        if (hasLeft || !events.TryFind(rule, on, block.Context(lane, parent), block.Events))
        {
            Advise(rule, parent);
            return;
        }

        for (var i = 0; i < events.Calling.Count; i++)
        {
            AddLines(rule, parent, events.Calling[i]);
        }
    }

    private void AddLines(ScreenedRule rule, int parent, CallingEvent call)
    {
        // Of a choice one line on record is enough.
        for (var i = 0; i < rule.Choice.Length; i++)
        {
            var settled = PlainRules.Settled(
                file, plan.Date, rule.Choice[i].Action, Named(call.Inside.Parent), call.From, call.Until, default);
            if (settled == Truth.True)
            {
                return;
            }

            call = settled == Truth.Undecided ? call with { Truth = settled } : call;
        }

        var source = ScreenedSource.Of(rule, parent);
        foreach (var line in rule.Lines)
        {
            AddLine(source, new StageLine(rule.Rule, line, call.Inside, call.Truth, call.From, default), call.Until);
        }
    }

    private void AddLine(ScreenedSource source, in StageLine call, DateOnly until)
    {
        var (line, first) = (call.Line.Line, call.Line.Line.IsEachParent ? 1 : source.OfParent);
        for (var one = first; one <= (line.IsEachParent ? Parents : first); one++)
        {
            // What is asked about a parent is asked about the one whose line it is.
            var id = one == 0 ? null : Named(file.Parents[one - 1]);
            var own = ReferenceEquals(line.When, Expression.Always) ? Truth.True
                : line.When.Evaluate(line.IsEachParent && id is not null ? InsideOf(call.Inside, one) : call.Inside);
            if (call.First is null || !IsBegun(call, source.OfParent == 0 ? null : Named(file.Parents[source.OfParent - 1]), id))
            {
                Add(new ScreenedCall(source, call.Line, id, source.Number, call.Inside.Event) { MayLack = call.MayLack }, one,
                    own < call.Truth ? own : call.Truth, call.From, until, call.Used);
            }
        }
    }

    // A first action that is not done with each parent is done for all.
    private bool IsBegun(in StageLine call, string? ofStage, string? ofLine) => PlainRules.IsOnRecord(file, plan.Date, call.First!.Action,
        call.First.Line.IsEachParent && ofLine is not null ? ofLine : ofStage, call.From, call.Used);

    private EvaluationContext InsideOf(EvaluationContext inside, int parent) =>
        inside.IsPlain ? block.Context(lane, parent)
            : inside is { IsOrdinary: true, Event: { } occurrence } ? block.Events.Inside(block.Context(lane, parent), occurrence)
            : inside with { Parent = file.Parents[parent - 1] };

    // Adds what a rule comes to by making advice of it.
    private void Advise(ScreenedRule rule, int parent) => Advisor.ApplyTo(rule.Rule, block.Context(lane, parent));

    // Adds what a pathway comes to.
    private void Climb(int pathway, int parent)
    {
        var at = block.Context(lane, parent);
        if (plan.Openings[pathway].IsUntouched(at, null, null))
        {
            return;
        }

        if (hasLeft || !pathways.TryFind(pathway, at))
        {
            Advisor.ClimbFrom(pathway, at);
            return;
        }

        for (var i = 0; i < pathways.Lines.Count; i++)
        {
            var call = pathways.Lines[i];
            AddLine(new ScreenedSource(call.Stage, plan.Numbers[call.Stage.Id], null, pathway, parent), call, DateOnly.MaxValue);
        }
    }

    // Sets the bits that depend on more than one rule.
    private bool TryEnd()
    {
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

        if (advisor is not null || PlainRules.HasMissedStep(file, plan.Date))
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

    private static string? Named(string? parent) => parent is { Length: > 0 } id ? id : null;

    private void Add(ScreenedCall call, int parent, Truth truth, DateOnly from, DateOnly until, in UsedEntries used)
    {
        if (truth == Truth.False)
        {
            return;
        }

        if (call.Line.Line.Every is not null)
        {
            truth = file.Casework.IsSupplied ? truth : Truth.Undecided;
        }
        else
        {
            var done = PlainRules.Settled(file, plan.Date, call.Line.Action, call.Parent, from, until, used);
            if (done == Truth.True || call.Line.Action.InForceFrom > plan.Date)
            {
                return;
            }

            truth = done == Truth.Undecided ? done : truth;
        }

        if (truth == Truth.Undecided)
        {
            calls.AddOpen(call);
        }
        else
        {
            Call(call, block.Context(lane, call.Parent is null ? 0 : parent));
        }
    }

    // Of several rules that hold it back the strongest outcome counts (S10).
    private void Call(ScreenedCall call, EvaluationContext at)
    {
        var (holders, most) = (plan.WithholdingOf(call.Line.Number), Truth.False);
        foreach (var (holder, _) in holders)
        {
            var own = holder.When.Evaluate(at);
            most = own > most ? own : most;
        }

        if (most == Truth.False)
        {
            found.Set(ScreenedPupil.Called, call.Number);
            calls.AddCertain(call);
            return;
        }

        foreach (var (holder, number) in holders)
        {
            if (holder.When.Evaluate(at) != most)
            {
                continue;
            }

            if (most == Truth.True)
            {
                found.Set(ScreenedPupil.Held, number);
            }
            else
            {
                calls.AddOpen(call with { Number = number });
            }
        }
    }
}
