using System.Globalization;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>The gates that stages of a pathway come through, for whoever asks why.</summary>
internal sealed class StageVerdicts(VerdictLog log, PathwayDeclaration pathway, EvaluationContext plain)
{
    /// <summary>No cycle has begun: no stage is looked at.</summary>
    public void WithoutCycle()
    {
        foreach (var stage in pathway.Stages)
        {
            log.Begin(stage, plain, pathway.Id).Stop(Gate.Event, detail: pathway.On?.Text ?? pathway.Cycle?.Text ?? "");
        }
    }

    /// <summary>A stage whose turn it is, up to its condition.</summary>
    public GateTrail Called(PathwayState state, StageOutlook outlook) => log.Begin(outlook.Stage, plain with { Frame = state }, pathway.Id)
        .Then(Gate.Order, Truth.True).Then(Gate.Wait, Truth.True).Then(Gate.Watch, Truth.True)
        .Then(new GateOutcome(Gate.Condition, outlook.Truth)
        {
            Asked = (outlook.Stage.When, plain with { Frame = state }), Missing = [.. outlook.Trace.Missing],
        });

    /// <summary>A stage whose turn it is, and which does not call.</summary>
    public void Held(PathwayState state, StageOutlook outlook)
    {
        var context = plain with { Frame = state };
        var trail = log.Begin(outlook.Stage, context, pathway.Id);
        var gate = outlook.StoppedBy ?? Gate.Condition;
        foreach (var before in new[] { Gate.Order, Gate.Wait, Gate.Watch }.TakeWhile(g => g != gate && gate != Gate.Fulfilled))
        {
            trail = trail.Then(before, Truth.True);
        }

        trail.Then(new GateOutcome(gate, Truth.False)
        {
            Asked = gate == Gate.Condition ? (outlook.Stage.When, context) : null,
            Missing = outlook.Missing, Until = outlook.Until ?? outlook.Earliest?.AddDays(-1),
        }).End(null, null);
    }

    /// <summary>A stage that is on record, passed over, not in force, or whose turn has not come.</summary>
    public void NotLookedAt(PathwayState state, int index)
    {
        var stage = pathway.Stages[index];
        var trail = log.Begin(stage, plain with { Frame = state }, pathway.Id);
        if (state.OnRecord.TryGetValue(stage.Id, out var taken))
        {
            trail.Stop(Gate.Fulfilled, detail: string.Create(CultureInfo.InvariantCulture, $"{taken.Entry.Action} {taken.On:yyyy-MM-dd}"));
        }
        else if (!stage.IsInForce(plain.Date))
        {
            trail.Stop(Gate.InForce);
        }
        else
        {
            var missing = pathway.Before(index).Zip(state.Follows(index)).Where(b => b.Second is null).Select(b => b.First);
            trail.Stop(Gate.Order, detail: string.Join(", ", state.LaterIsOnRecord(index) ? [state.Furthest()!] : missing));
        }
    }
}
