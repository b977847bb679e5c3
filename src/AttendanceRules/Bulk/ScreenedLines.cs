using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>Lines that rules and stages call for of one pupil of a block, where conditions and the records alone decide.</summary>
/// <param name="plan">What is screened.</param>
/// <param name="block">The pupils.</param>
internal sealed class ScreenedLines(ScreenPlan plan, LaneBlock block)
{
    private readonly List<ScreenedLine> suppliers = [];
    private ScreenedCalls calls = null!;
    private ScreenedPupil found = null!;
    private SubjectFile file = null!;
    private int lane;
    private int parents;

    /// <summary>Begins with a pupil.</summary>
    /// <param name="ofLane">Its lane.</param>
    /// <param name="each">How many parents are looked at.</param>
    /// <param name="called">What takes the lines.</param>
    /// <param name="bits">What takes the bits of what is certain.</param>
    public void Begin(int ofLane, int each, ScreenedCalls called, ScreenedPupil bits) =>
        (lane, parents, calls, found, file) = (ofLane, each, called, bits, block.File(ofLane));

    /// <summary>Forgets the pupil.</summary>
    public void Forget() => (found, file) = (null!, null!);

    /// <summary>Adds what a rule calls for, of which it is known what supplies what it lacks.</summary>
    public void Add(ScreenedRule rule, int parent, CallingEvent call)
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

        var (source, isBlocked) = (ScreenedSource.Of(rule, parent), plan.FindSuppliers(rule.Rule, call.Inside, suppliers));
        foreach (var line in rule.Lines)
        {
            Add(source, new StageLine(rule.Rule, line, call.Inside, call.Truth, call.From, default) { IsBlocked = isBlocked },
                call.Until);
        }
    }

    /// <summary>Adds what a line calls for.</summary>
    /// <param name="source">What calls for it.</param>
    /// <param name="call">The line.</param>
    /// <param name="until">Entries from this day on settle something else.</param>
    public void Add(ScreenedSource source, in StageLine call, DateOnly until)
    {
        var (line, first) = (call.Line.Line, call.Line.Line.IsEachParent ? 1 : source.OfParent);
        for (var one = first; one <= (line.IsEachParent ? parents : first); one++)
        {
            // What is asked about a parent is asked about the one whose line it is.
            var id = one == 0 ? null : Named(file.Parents[one - 1]);
            var own = ReferenceEquals(line.When, Expression.Always) ? Truth.True
                : line.When.Evaluate(line.IsEachParent && id is not null ? InsideOf(call.Inside, one) : call.Inside);
            if (call.First is null || !IsBegun(call, source.OfParent == 0 ? null : Named(file.Parents[source.OfParent - 1]), id))
            {
                Add(new ScreenedCall(source, call.Line, id, source.Number, call.Inside.Event)
                {
                    MayLack = call.MayLack || call.IsBlocked, IsBlocked = call.IsBlocked,
                }, one, own < call.Truth ? own : call.Truth, call.From, until, call.Used);
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

    private static string? Named(string? parent) => parent is { Length: > 0 } id ? id : null;

    private void Add(ScreenedCall call, int parent, Truth truth, DateOnly from, DateOnly until, in UsedEntries used)
    {
        if (truth == Truth.False || call.Line.Action.InForceFrom > plan.Date)
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
            if (done == Truth.True)
            {
                return;
            }

            truth = done == Truth.Undecided ? done : truth;
        }

        if (truth == Truth.Undecided)
        {
            calls.AddOpen(call);
        }
        else if (call.IsBlocked)
        {
            Block(call);
        }
        else
        {
            Call(call, block.Context(lane, call.Parent is null ? 0 : parent));
        }
    }

    // What supplies it is nobody's in particular.
    private void Block(ScreenedCall call)
    {
        found.Set(ScreenedPupil.Waiting, call.Number);
        for (var i = 0; i < suppliers.Count; i++)
        {
            Call(call with { Line = suppliers[i], Parent = null, IsBlocked = false }, block.Context(lane, 0));
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
