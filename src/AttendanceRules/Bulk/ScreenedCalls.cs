using AttendanceRules.Advice;
using AttendanceRules.Evaluation;

namespace AttendanceRules.Bulk;

/// <summary>
/// The lines that rules call for of one pupil and those that are open: what is certain by one rule is not a question by another (S29).
/// </summary>
internal sealed class ScreenedCalls
{
    private readonly List<ScreenedCall> certain = [];
    private readonly List<ScreenedCall> open = [];

    public void Clear()
    {
        certain.Clear();
        open.Clear();
    }

    public void AddCertain(ScreenedCall call) => certain.Add(call);

    public void AddOpen(ScreenedCall call) => open.Add(call);

    /// <summary>Leaves out what a rule calls for, because advice is made of it.</summary>
    public void Remove(ScreenedRule rule, int ofParent)
    {
        Remove(certain, rule, ofParent);
        Remove(open, rule, ofParent);
    }

    /// <summary>
    /// A rule of which advice has to be made, because it depends on when something is due whether one call covers another; null: there is
    /// none.
    /// </summary>
    public (ScreenedRule Rule, int OfParent)? FindUnsure(AdviceDraft? draft)
    {
        for (var i = 0; i < open.Count; i++)
        {
            if (Cover(open[i], draft) == Truth.Undecided)
            {
                return (open[i].Rule, open[i].OfParent);
            }
        }

        for (var i = 0; i < (draft?.Undecided.Count ?? 0); i++)
        {
            if (Cover(draft!.Undecided[i], draft) == Truth.Undecided && FindCertain(draft.Undecided[i]) is { } rule)
            {
                return rule;
            }
        }

        return null;
    }

    /// <summary>Sets the bits of what is open and not covered, and removes what is covered from the draft.</summary>
    public void SetOpen(ScreenedPupil found, AdviceDraft? draft)
    {
        for (var i = 0; i < open.Count; i++)
        {
            if (Cover(open[i], draft) != Truth.True)
            {
                found.Set(ScreenedPupil.Open, open[i].Number);
            }
        }

        for (var i = (draft?.Undecided.Count ?? 0) - 1; i >= 0; i--)
        {
            if (Cover(draft!.Undecided[i], draft) == Truth.True)
            {
                draft.Undecided.RemoveAt(i);
            }
        }
    }

    private (ScreenedRule Rule, int OfParent)? FindCertain(UndecidedAction action)
    {
        for (var i = 0; i < certain.Count; i++)
        {
            if (Is(certain[i], action.Action, action.Parent))
            {
                return (certain[i].Rule, certain[i].OfParent);
            }
        }

        return null;
    }

    // For each stakeholder there is one: all of them have to be covered.
    private Truth Cover(ScreenedCall call, AdviceDraft? draft)
    {
        var (least, by) = (Truth.True, call.Line.Action.By);
        for (var i = 0; i < by.Count; i++)
        {
            var own = Join(call.Line.Action.Id, by[i], call.Parent, null, draft)
                .Cover(call.Basis, call.Force, null, isDueKnown: !call.HasDue);
            least = own < least ? own : least;
        }

        return least;
    }

    private Truth Cover(UndecidedAction action, AdviceDraft draft) =>
        Join(action.Action, action.Stakeholder, action.Parent, action.Event, draft)
            .Cover(action.Basis, action.Force, action.Due, isDueKnown: true);

    private JoinedCalls Join(string action, string stakeholder, string? parent, string? ofEvent, AdviceDraft? draft)
    {
        var joined = default(JoinedCalls);
        for (var i = 0; i < certain.Count && ofEvent is null; i++)
        {
            if (Is(certain[i], action, parent))
            {
                joined.Add(certain[i].Basis, certain[i].Force, null, isDueKnown: false);
            }
        }

        for (var i = 0; i < (draft?.Actions.Count ?? 0); i++)
        {
            var one = draft!.Actions[i];
            if (one.Action == action && one.Stakeholder == stakeholder && one.Parent == parent && one.Event == ofEvent)
            {
                joined.Add(one.Basis, one.Force, one.Due, isDueKnown: true);
            }
        }

        return joined;
    }

    private static bool Is(ScreenedCall call, string action, string? parent) =>
        call.Line.Action.Id == action && call.Parent == parent;

    private static void Remove(List<ScreenedCall> calls, ScreenedRule rule, int ofParent)
    {
        for (var i = calls.Count - 1; i >= 0; i--)
        {
            if (ReferenceEquals(calls[i].Rule, rule) && calls[i].OfParent == ofParent)
            {
                calls.RemoveAt(i);
            }
        }
    }
}
