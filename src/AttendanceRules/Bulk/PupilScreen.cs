using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Lanes;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>
/// The bits of one pupil of a block, without the texts of advice. What follows from a condition and the record alone is worked out here;
/// for events, pathways and whatever depends on more, advice is made and its bits are taken.
/// </summary>
internal sealed class PupilScreen(ScreenPlan plan, LaneBlock block)
{
    private readonly ActionSet certain = new(plan.Actions.Count);
    private readonly ActionSet open = new(plan.Actions.Count);
    private ScreenedPupil found = null!;
    private SubjectFile file = null!;
    private Advisor? advisor;
    private int lane;
    private bool hasLeft;

    public void Begin(int ofLane, ScreenedPupil bits)
    {
        (lane, file, found, advisor) = (ofLane, block.File(ofLane), bits, null);
        hasLeft = file.Pupil!.Left < plan.Date;
        certain.Clear();
        open.Clear();
    }

    /// <summary>Adds what a rule comes to whose condition is not false.</summary>
    public void Add(ScreenedRule rule, int parent, Truth truth)
    {
        var at = block.Context(lane, parent);
        if (!rule.IsPlain || hasLeft || IsCycleOpen(rule.Rule, at) || Lacks(rule.Rule, at))
        {
            Advise(rule, parent);
            return;
        }

        var from = Events.CycleOf(rule.Rule, at, null).From;
        for (var i = 0; i < rule.Choice.Length; i++)
        {
            var settled = Settled(rule.Choice[i].Action, Named(at.Parent), from);
            if (settled == Truth.True)
            {
                return;
            }

            truth = settled == Truth.Undecided ? settled : truth;
        }

        foreach (var line in rule.Lines)
        {
            var first = line.Line.IsEachParent ? 1 : parent;
            for (var one = first; one <= (line.Line.IsEachParent ? file.Parents.Count : first); one++)
            {
                // What is asked about a parent is asked about the one whose line it is.
                var inside = line.Line.IsEachParent && Named(file.Parents[one - 1]) is not null ? block.Context(lane, one) : at;
                var own = line.Line.When.Evaluate(inside);
                Add(rule, line, one, own < truth ? own : truth, from);
            }
        }
    }

    /// <summary>Adds what a rule comes to by making advice of it.</summary>
    public void Advise(ScreenedRule rule, int parent) => Advisor.ApplyTo(rule.Rule, block.Context(lane, parent));

    /// <summary>Adds what a pathway comes to.</summary>
    public void Climb(int pathway, int parent)
    {
        var at = block.Context(lane, parent);
        if (!plan.Openings[pathway].IsUntouched(at, null))
        {
            Advisor.ClimbFrom(pathway, at);
        }
    }

    /// <summary>Takes the bits of what was advised; false where only advice on the whole pupil can say which they are.</summary>
    public bool TryEnd()
    {
        if (advisor is not null || HasMissedStep())
        {
            var draft = Advisor.HeldBack();
            found.Take(draft, plan.Numbers);
            for (var i = 0; i < draft.Actions.Count; i++)
            {
                certain.Add(plan.Actions.GetValueOrDefault(draft.Actions[i].Action, -1));
            }

            for (var i = 0; i < draft.Undecided.Count; i++)
            {
                open.Add(plan.Actions.GetValueOrDefault(draft.Undecided[i].Action, -1));
            }
        }

        // What is certain by one rule may cover what is open by another, which depends on when each is due.
        return !certain.Meets(open);
    }

    private Advisor Advisor => advisor ??= new Advisor(plan.Book, file, plan.Date);

    private static string? Named(string? parent) => parent is { Length: > 0 } id ? id : null;

    private void Add(ScreenedRule rule, ScreenedLine line, int parent, Truth truth, DateOnly from)
    {
        if (truth == Truth.False)
        {
            return;
        }

        var id = parent == 0 ? null : Named(file.Parents[parent - 1]);
        if (line.Line.Every is not null)
        {
            truth = file.Casework.IsSupplied ? truth : Truth.Undecided;
        }
        else
        {
            var done = Settled(line.Action, id, from);
            if (done == Truth.True || line.Action.InForceFrom > plan.Date)
            {
                return;
            }

            truth = done == Truth.Undecided ? done : truth;
        }

        if (truth == Truth.Undecided)
        {
            found.Set(ScreenedPupil.Open, rule.Number);
            open.Add(line.Number);
        }
        else
        {
            Call(rule, line, id is null ? 0 : parent);
        }
    }

    // Of several rules that hold it back the strongest outcome counts (S10).
    private void Call(ScreenedRule rule, ScreenedLine line, int parent)
    {
        var most = Truth.False;
        foreach (var (holder, _) in plan.WithholdingOf(line.Number))
        {
            var own = holder.When.Evaluate(block.Context(lane, parent));
            most = own > most ? own : most;
        }

        if (most == Truth.False)
        {
            found.Set(ScreenedPupil.Called, rule.Number);
            certain.Add(line.Number);
            return;
        }

        foreach (var (holder, number) in plan.WithholdingOf(line.Number))
        {
            if (holder.When.Evaluate(block.Context(lane, parent)) == most)
            {
                found.Set(most == Truth.True ? ScreenedPupil.Held : ScreenedPupil.Open, number);
            }
        }

        if (most == Truth.Undecided)
        {
            open.Add(line.Number);
        }
    }

    // Whether the records settle the action for a rule without an event: it is done, or arranged, in the cycle.
    private Truth Settled(ActionDeclaration action, string? parent, DateOnly from)
    {
        if (!action.IsRecorded || !file.Casework.IsSupplied)
        {
            return action.IsRecorded ? Truth.Undecided : Truth.False;
        }

        var (entries, most) = (file.Casework.Of(action.Id), Truth.False);
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var on = entry.IsEffective(plan.Date) ? entry.EffectiveDate(plan.Date) : entry.IsArranged(plan.Date) ? entry.Date : null;
            var own = on >= from ? entry.Concerns(parent, action.IsLegal) : Truth.False;
            most = own > most ? own : most;
        }

        return most;
    }

    private static bool Lacks(RuleDeclaration rule, EvaluationContext at)
    {
        for (var i = 0; i < rule.Needs.Count; i++)
        {
            if (rule.Needs[i].HoldsOnce(at, null) != Truth.True)
            {
                return true;
            }
        }

        return false;
    }

    // Whether somebody could say when the cycle began.
    private static bool IsCycleOpen(RuleDeclaration rule, EvaluationContext at) =>
        rule.Cycle?.On(at).State == ValueState.Unknown && rule.Cycle.Missing(at).Count > 0;

    // Whether a step that was arranged for a day that is past waits for its outcome (S28).
    private bool HasMissedStep()
    {
        for (var i = 0; i < file.Casework.Entries.Count; i++)
        {
            if (file.Casework.Entries[i].IsArranged(plan.Date) && file.Casework.Entries[i].Due < plan.Date)
            {
                return true;
            }
        }

        return false;
    }
}
