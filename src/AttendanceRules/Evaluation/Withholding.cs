using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>
/// Rules that hold an action back. Undecided: the action is held, neither given nor dropped (S10). Of several rules the strongest outcome
/// counts, whatever they are called.
/// </summary>
internal readonly struct Withholding(Book book, EvaluationContext context, AdviceDraft draft)
{
    /// <summary>Whether rules hold the action back from the parent; what could still decide it goes to the trace.</summary>
    public static Truth Judge(Book book, EvaluationContext context, string action, string? parent, Trace trace)
    {
        var all = Truth.False;
        foreach (var rule in book.On(context.Date).Withholding)
        {
            if (rule.Withhold != action)
            {
                continue;
            }

            var own = new Trace();
            var truth = rule.When.Evaluate(context with { Parent = parent }, own);
            if (truth == Truth.Undecided)
            {
                trace.Take(own);
            }

            all = all.Or(truth);
        }

        return all;
    }

    public void Apply()
    {
        // No rule sees what another one has held back.
        List<(RecommendedAction Action, RuleDeclaration Rule, Truth Truth, Trace Trace)>? found = null;
        var rules = book.On(context.Date).Withholding;
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (IsCalledFor(rule.Withhold!))
            {
                found ??= [];
                Contained.Run(draft.Notices, rule.Id, (Withholding: this, Rule: rule, Found: found),
                    static w => w.Found.AddRange(w.Withholding.Outcomes(w.Rule)));
            }
        }

        if (found is null)
        {
            return;
        }

        draft.HoldsBack |= found.Count > 0;
        foreach (var of in found.GroupBy(f => f.Action, ReferenceEqualityComparer.Instance))
        {
            var strongest = of.Max(f => f.Truth);
            draft.Actions.RemoveAll(a => ReferenceEquals(a, of.Key));
            HoldBack([.. of.Where(f => f.Truth == strongest)]);
        }
    }

    private bool IsCalledFor(string action)
    {
        for (var i = 0; i < draft.Actions.Count; i++)
        {
            if (draft.Actions[i].Action == action)
            {
                return true;
            }
        }

        return false;
    }

    // What the rule says of each action that it may hold back; false is left out.
    private List<(RecommendedAction Action, RuleDeclaration Rule, Truth Truth, Trace Trace)> Outcomes(RuleDeclaration rule)
    {
        var outcomes = new List<(RecommendedAction, RuleDeclaration, Truth, Trace)>();
        foreach (var action in draft.Actions.Where(a => a.Action == rule.Withhold))
        {
            var trace = new Trace();
            var truth = rule.When.Evaluate(context with { Parent = action.Parent }, trace);
            if (truth != Truth.False)
            {
                outcomes.Add((action, rule, truth, trace));
            }
        }

        return outcomes;
    }

    private void HoldBack(IReadOnlyList<(RecommendedAction Action, RuleDeclaration Rule, Truth Truth, Trace Trace)> all)
    {
        var scope = context;
        draft.Log?.Withhold(all[0].Action.Action, all[0].Action.Parent, all.Select(f =>
            new GateOutcome(Gate.Withheld, Truth.True - (int)f.Truth)
            {
                Asked = (f.Rule.When, scope with { Parent = f.Action.Parent }), Detail = f.Rule.Id, Missing = [.. f.Trace.Missing],
            }));
        foreach (var (action, rule, truth, trace) in all)
        {
            if (truth == Truth.True)
            {
                draft.Withheld.Add(new WithheldAction
                {
                    Stakeholder = action.Stakeholder, Action = action.Action, Title = action.Title, Parent = action.Parent,
                    Rule = rule.Id, Because = rule.Because, Sources = book.Cited(rule.Sources, context.Date),
                    Assumed = [.. trace.Assumed.Order(StringComparer.Ordinal)],
                });
            }
            else
            {
                draft.Undecided.Add(new ActionWording(book, context.Date).Open(action, trace.Missing, context, trace.Assumed) with
                {
                    Rules = [rule.Id],
                });
            }
        }
    }
}
