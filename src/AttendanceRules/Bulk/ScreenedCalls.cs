using System.Runtime.InteropServices;
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
    private readonly List<bool> areCovered = [];
    private bool areParentsAlike;

    /// <summary>Begins with a pupil.</summary>
    /// <param name="areAlike">Whether its parents are alike: one is then looked at for all.</param>
    public void Begin(bool areAlike)
    {
        areParentsAlike = areAlike;
        certain.Clear();
        open.Clear();
    }

    public void AddCertain(ScreenedCall call) => certain.Add(call);

    public void AddOpen(ScreenedCall call) => open.Add(call);

    /// <summary>Leaves out what a rule or pathway calls for, because advice is made of it.</summary>
    public void Remove(ScreenedSource source)
    {
        Remove(certain, source);
        Remove(open, source);
    }

    /// <summary>
    /// Sets the bits of what is open and not covered, where no advice was made of anything; false where some has to be, as
    /// <see cref="FindUnsure"/> says. Then nothing is set.
    /// </summary>
    public bool TrySetOpen(ScreenedPupil found)
    {
        areCovered.Clear();
        for (var i = 0; i < open.Count; i++)
        {
            var covered = Certain(open[i]).Cover(open[i]);
            if (IsUnsure(open[i], covered))
            {
                return false;
            }

            areCovered.Add(covered == Truth.True);
        }

        for (var i = 0; i < open.Count; i++)
        {
            if (!areCovered[i])
            {
                found.Set(ScreenedPupil.Open, open[i].Number);
            }
        }

        return true;
    }

    /// <summary>
    /// A rule or stage of which advice has to be made, because it depends on when something is due whether one call covers another, or
    /// because something is open beside what is covered; null: there is none.
    /// </summary>
    public ScreenedSource? FindUnsure(AdviceDraft? draft)
    {
        for (var i = 0; i < open.Count; i++)
        {
            if (IsUnsure(open[i], Cover(open[i], draft)))
            {
                return open[i].Source;
            }
        }

        for (var i = 0; i < (draft?.Undecided.Count ?? 0); i++)
        {
            if (Cover(draft!.Undecided[i], draft) == Truth.Undecided && FindCertain(draft.Undecided[i]) is { } source)
            {
                return source;
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

    private ScreenedSource? FindCertain(UndecidedAction action)
    {
        for (var i = 0; i < certain.Count; i++)
        {
            if (Is(certain[i], action.Action, action.Parent) && certain[i].IsOf(action.Event))
            {
                return certain[i].Source;
            }
        }

        return null;
    }

    private static bool IsUnsure(in ScreenedCall call, Truth covered) =>
        covered == Truth.Undecided || (covered == Truth.True && call.MayLack);

    // For each stakeholder there is one: all of them have to be covered.
    private Truth Cover(in ScreenedCall call, AdviceDraft? draft)
    {
        var (certainly, by) = (Certain(call), call.Line.Action.By);
        if (draft is null)
        {
            return certainly.Cover(call);
        }

        var least = Truth.True;
        for (var i = 0; i < by.Count; i++)
        {
            var joined = certainly;
            for (var j = 0; j < draft.Actions.Count; j++)
            {
                var one = draft.Actions[j];
                if (one.Action == call.Line.Action.Id && one.Stakeholder == by[i] && IsSame(one.Parent, call.Parent)
                    && call.IsOf(one.Event))
                {
                    joined.Add(one.Basis, one.Force, one.Due, isDueKnown: true);
                }
            }

            var own = joined.Cover(call);
            least = own < least ? own : least;
        }

        return least;
    }

    // What is certain of the action is so for each who does it.
    private JoinedCalls Certain(in ScreenedCall call)
    {
        var joined = default(JoinedCalls);
        foreach (ref readonly var one in CollectionsMarshal.AsSpan(certain))
        {
            if (one.Line.Number == call.Line.Number && IsSame(one.Parent, call.Parent) && one.IsOf(call.Event))
            {
                joined.Add(one.Basis, one.Force, null, isDueKnown: false);
            }
        }

        return joined;
    }

    private Truth Cover(UndecidedAction action, AdviceDraft draft)
    {
        var joined = default(JoinedCalls);
        for (var i = 0; i < certain.Count; i++)
        {
            if (Is(certain[i], action.Action, action.Parent) && certain[i].IsOf(action.Event))
            {
                joined.Add(certain[i].Basis, certain[i].Force, null, isDueKnown: false);
            }
        }

        for (var i = 0; i < draft.Actions.Count; i++)
        {
            var one = draft.Actions[i];
            if (one.Action == action.Action && one.Stakeholder == action.Stakeholder && IsSame(one.Parent, action.Parent)
                && one.Event == action.Event)
            {
                joined.Add(one.Basis, one.Force, one.Due, isDueKnown: true);
            }
        }

        return joined.Cover(action.Basis, action.Force, action.Due, isDueKnown: true);
    }

    private bool Is(ScreenedCall call, string action, string? parent) =>
        call.Line.Action.Id == action && IsSame(call.Parent, parent);

    private bool IsSame(string? parent, string? other) =>
        parent == other || (areParentsAlike && parent is not null && other is not null);

    private static void Remove(List<ScreenedCall> calls, ScreenedSource source)
    {
        for (var i = calls.Count - 1; i >= 0; i--)
        {
            if (calls[i].Source.IsWith(source))
            {
                calls.RemoveAt(i);
            }
        }
    }
}
