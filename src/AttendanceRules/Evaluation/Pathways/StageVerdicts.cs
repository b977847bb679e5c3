using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>The gates that stages of a pathway come through, for whoever asks why.</summary>
internal sealed class StageVerdicts(VerdictLog log, PathwayDeclaration pathway, EvaluationContext plain)
{
    /// <summary>No cycle has begun: no stage is looked at.</summary>
    public void WithoutCycle()
    {
        foreach (var stage in pathway.Stages)
        {
            log.Begin(stage, plain, pathway.Id).Stop(Gate.Event, detail: pathway.On?.Text ?? pathway.Cycle!.Text);
        }
    }

    /// <summary>A stage whose turn it is, up to its condition; where that was not asked, up to the gate that is open.</summary>
    public GateTrail Called(PathwayState state, StageOutlook outlook)
    {
        var context = plain with { Frame = state };
        var begun = log.Begin(outlook.Stage, context, pathway.Id);
        if (outlook.Condition is not { } truth)
        {
            return Open(Before(begun, outlook, outlook.OpenAt!.Value.Gate), outlook);
        }

        return Before(begun, outlook, Gate.Condition).Then(new GateOutcome(Gate.Condition, truth)
        {
            Asked = (outlook.Stage.When, context), Missing = [.. outlook.ConditionTrace.Missing],
        });
    }

    /// <summary>A stage whose turn it is, and which does not call.</summary>
    public void Held(PathwayState state, StageOutlook outlook)
    {
        var context = plain with { Frame = state };
        var gate = outlook.StoppedBy ?? Gate.Condition;
        var begun = log.Begin(outlook.Stage, context, pathway.Id);
        var trail = gate == Gate.Fulfilled ? begun : Before(begun, outlook, gate);
        trail.Then(new GateOutcome(gate, Truth.False)
        {
            Asked = gate == Gate.Condition ? (outlook.Stage.When, context) : null,
            Missing = outlook.Missing, Until = outlook.Until ?? outlook.Earliest?.AddDays(-1),
        }).End(null, null);
    }

    // The gates of a stage before one of them: passed, but for one of which that is not known.
    private static GateTrail Before(GateTrail trail, StageOutlook outlook, Gate gate)
    {
        foreach (var before in new[] { Gate.Order, Gate.Wait, Gate.Watch }.TakeWhile(g => g != gate))
        {
            trail = outlook.OpenAt?.Gate == before ? Open(trail, outlook) : trail.Then(before, Truth.True);
        }

        return trail;
    }

    private static GateTrail Open(GateTrail trail, StageOutlook outlook) =>
        outlook.OpenAt is var (gate, missing) ? trail.Then(gate, Truth.Undecided, missing
            ?? (outlook.Endless is null ? [.. outlook.OpenTrace!.Missing] : outlook.Missing)) : trail;

    /// <summary>A stage that is on record, passed over, not in force, or whose turn has not come.</summary>
    public void NotLookedAt(PathwayState state, int index)
    {
        var stage = pathway.Stages[index];
        var trail = log.Begin(stage, plain with { Frame = state }, pathway.Id);
        if (state.IsOnRecord(stage.Id, out var taken))
        {
            trail.Stop(Gate.Fulfilled, detail: $"{taken.Entry.Action} {IsoDate.Text(taken.On)}");
        }
        else if (!stage.IsInForce(plain.Date))
        {
            trail.NotInForce();
        }
        else
        {
            var missing = pathway.BeforeAny(index).Select(g => string.Join(" or ", g)).Zip(state.Follows(index))
                .Where(b => b.Second is null).Select(b => b.First);
            trail.Stop(Gate.Order, detail: string.Join(", ", state.LaterIsOnRecord(index) ? [state.Furthest()!] : missing));
        }
    }
}
