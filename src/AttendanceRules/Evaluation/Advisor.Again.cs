using AttendanceRules.Evaluation.Kept;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Rules;

namespace AttendanceRules.Evaluation;

/// <content>Rules whose conditions read what changed since an advice before, and are what they were.</content>
internal sealed partial class Advisor
{
    // True: the rule came to the same as before but for what its lines rest on, and they are added.
    private bool GoesOn(int number, in PlannedRule own)
    {
        if (own.Place < 0 || keeper?.Plan is not { } before || file.Pupil!.Left is not null || !keeper.IsOfCondition(asOf)
            || keeper.Before(number) is { IsOfCondition: false } || !Planned!.IsOf(before) || !IsAsBefore(own, before))
        {
            return false;
        }

        keeper.Before(number)?.AddTo(draft, trace => Again(trace));
        return true;
    }

    // Notices on the records come after those of rules.
    private void Tell()
    {
        if (keeper?.Same(AdviceParts.Notices) is not null)
        {
            return;
        }

        if (keeper?.Told is { } told)
        {
            draft.Notices.AddRange(told);
            return;
        }

        var from = draft.Notices.Count;
        new RecordNotices(book, inForce, file, asOf, draft).Tell(context);
        keeper?.KeepTold(draft.Notices, from);
    }

    private bool IsAsBefore(in PlannedRule own, KeptPlan before)
    {
        if (!own.IsOfParent || own.IsShared)
        {
            return IsAsBefore(own.Place, before, context);
        }

        for (var parent = 0; parent < file.Parents.Count; parent++)
        {
            if (!IsAsBefore(own.Place, before, ForParent(parent)))
            {
                return false;
            }
        }

        return true;
    }

    // What fails is not known: whoever applies the rule says that it failed.
    private bool IsAsBefore(int place, KeptPlan before, EvaluationContext at)
    {
        try
        {
            return at.ParentNumber is >= 0 and var parent && before.Was(place, parent) is { } was && RowOf(parent).Of(place, at) == was;
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            return false;
        }
    }

    private RuleTrace Again(RuleTrace before) =>
        Evaluator.Again(before, before.ParentNumber > 0 ? ForParent(before.ParentNumber - 1) : context);
}
