using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <content>Rules and groups.</content>
internal sealed partial class Advisor
{
    private static readonly IReadOnlyList<string> InNoGroup = [];

    private bool isInGroup;

    private PlannedDay? soughtPlan;
    private bool isPlanSought;

    // Asked for once: a plan is made when several were asked for, and one advice is no more than one of them.
    private PlannedDay? Planned
    {
        get
        {
            if (!isPlanSought)
            {
                (isPlanSought, soughtPlan) = (true, file.Pupil is null ? null : PlannedDay.Of(book, inForce, asOf));
            }

            return soughtPlan;
        }
    }

    // Of most pupils there are no more than two parents.
    private PlanRow? rowOfPupil;
    private PlanRow? rowOfFirst;
    private PlanRow? rowOfSecond;

    // Of a pupil with nothing on record and nothing answered much is known; null: this is another, or nothing is known yet.
    private BlankDay? blank;

    private void TakeBlank()
    {
        blank = log is null && file.Known is null ? Planned?.BlankOf(file) : null;
        if (blank is not null)
        {
            file.Today!.Take(blank, blank.Row);
        }
    }

    private void Apply()
    {
        if (log is null && Planned is { } planned)
        {
            if (keeper is null)
            {
                ApplyAsked(planned);
            }
            else
            {
                Apply(planned.Rules, keeper.Some ?? blank?.MayCall);
            }

            return;
        }

        var own = file.Pupil is null ? inForce.OfSchool : inForce.OfPupils;
        for (var i = 0; i < own.Count; i++)
        {
            if (keeper?.Begins(i) != false)
            {
                ApplyToEach(own[i]);
                keeper?.Ends(i);
            }
        }
    }

    // Of rules that are planned the condition is asked first, and most are false.
    private void Apply(PlannedRule[] rules, int[]? some)
    {
        for (var n = 0; n < (some?.Length ?? rules.Length); n++)
        {
            var i = some is null ? n : some[n];
            if (i >= rules.Length)
            {
                break;
            }

            // Of an event that is an entry, the condition is asked on its own day. Without an entry there is none. What is false comes to
            // nothing, whatever it was.
            if ((rules[i].Entry is not { } action || !file.Casework.IsSupplied || file.Casework.Of(action).Count > 0)
                && !IsFalseForEach(rules[i]))
            {
                keeper!.Begins(i);
                var isAsBefore = GoesOn(i, rules[i]);
                if (!isAsBefore)
                {
                    Apply(rules[i]);
                }

                keeper.Ends(i, isAsBefore: isAsBefore);
            }
        }
    }

    private bool IsFalseForEach(in PlannedRule own)
    {
        if (own.Place < 0 || !own.IsOfParent || own.IsShared)
        {
            return own.Place >= 0 && IsFalse(own.Place, context);
        }

        for (var parent = 0; parent < file.Parents.Count; parent++)
        {
            if (!IsFalse(own.Place, ForParent(parent)))
            {
                return false;
            }
        }

        return true;
    }

    private void Apply(in PlannedRule own)
    {
        if (own.Place < 0)
        {
            ApplyToEach(own.Rule);
        }
        else if (!own.IsOfParent)
        {
            ApplyUnlessFalse(own, context);
        }
        else if (!own.IsShared || !IsFalse(own.Place, context))
        {
            // What rests on no parent is the same for each.
            for (var parent = 0; parent < file.Parents.Count; parent++)
            {
                ApplyUnlessFalse(own, ForParent(parent));
            }
        }
    }

    private void ApplyUnlessFalse(in PlannedRule own, EvaluationContext at)
    {
        if (MayCall(own, at))
        {
            ApplyTo(own.Rule, at);
        }
    }

    private bool MayCall(in PlannedRule own, EvaluationContext at)
    {
        try
        {
            return at.ParentNumber < 0 || (RowOf(at.ParentNumber).Of(own.Place, at) != Truth.False
                && (own.Rule.On is not { } on || Events.MayCall(own.Rule, on, at)));
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            return true;
        }
    }

    private void ApplyToEach(RuleDeclaration rule)
    {
        if (rule.Of != SubjectKind.Parent)
        {
            ApplyTo(rule, context);
            return;
        }

        for (var i = 0; i < file.Parents.Count; i++)
        {
            ApplyTo(rule, ForParent(i));
        }
    }

    private bool IsFalse(int place, EvaluationContext at) => Asked(place, at) == Truth.False;

    // What fails is not known: whoever applies the rule says that it failed.
    private Truth? Asked(int place, EvaluationContext at)
    {
        try
        {
            return at.ParentNumber >= 0 ? RowOf(at.ParentNumber).Of(place, at) : null;
        }
        catch (Exception e) when (Contained.IsOfTheWork(e))
        {
            return null;
        }
    }

    private PlanRow RowOf(int parent) => parent switch
    {
        0 => rowOfPupil ??= Planned!.RowOf(file.Today!, 0),
        1 => rowOfFirst ??= Planned!.RowOf(file.Today!, 1),
        2 => rowOfSecond ??= Planned!.RowOf(file.Today!, 2),
        _ => Planned!.RowOf(file.Today!, parent),
    };

    // Kept with what is known of the date.
    private EvaluationContext ForParent(int index)
    {
        var row = file.Today!.RowOn(asOf)!;
        return (EvaluationContext?)row.Context(index + 1) ?? row.KeepContext(
            index + 1, EvaluationContext.Lend(file, asOf, file.Parents[index]));
    }

    // Without lines nobody asks about it any more.
    private void GiveBack()
    {
        var row = file.Today!.RowOn(asOf)!;
        for (var parent = 1; parent <= file.Parents.Count; parent++)
        {
            ((EvaluationContext?)row.Context(parent))?.GiveBack();
        }

        context.GiveBack();
    }

    private void Apply(RuleDeclaration rule, EvaluationContext at)
    {
        if (rule.On is not { } on)
        {
            if (Evaluator.WithoutEvent(rule, at, out var only))
            {
                Lines.AddActions(only);
            }

            return;
        }

        var before = log?.Verdicts.Count;
        if (Evaluator.MayHaveEvents(rule, on, at))
        {
            Evaluator.OfEvents(rule, on, at, Lines);
        }

        if (log?.Verdicts.Count == before)
        {
            Evaluator.Verdicts?.WithoutEvent(rule, at, on.Text);
        }
    }

    private IReadOnlyList<string> Groups()
    {
        List<string>? groups = null;
        for (var i = 0; i < inForce.Groups.Count; i++)
        {
            var (name, when) = inForce.Groups[i];
            if (Planned?.Groups[i] is >= 0 and var place && Asked(place, context) is { } truth ? truth == Truth.True : IsIn(name, when))
            {
                (groups ??= []).Add(name);
            }
        }

        groups?.Sort(StringComparer.Ordinal);
        return groups ?? InNoGroup;
    }

    private bool IsIn(string name, ConditionFact when)
    {
        isInGroup = false;
        Contained.Run(draft.Notices, name, (Advisor: this, When: when),
            static g => g.Advisor.isInGroup = g.When.HoldsOnce(g.Advisor.context, null) == Truth.True);
        return isInGroup;
    }
}
