using AttendanceRules.Advice;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>Rules that hold an action back. Undecided: the action is held, neither given nor dropped (S10).</summary>
internal sealed class Withholding(Book book, EvaluationContext context, AdviceDraft draft)
{
    /// <summary>Whether rules hold the action back from the parent; what could still decide it goes to the trace.</summary>
    public static Truth Judge(Book book, EvaluationContext context, string action, string? parent, Trace trace)
    {
        var all = Truth.False;
        foreach (var rule in book.On(context.Date).Withholding.Where(r => r.Withhold == action))
        {
            var own = new Trace();
            var truth = rule.When.Evaluate(context with { Parent = parent }, own);
            if (truth == Truth.Undecided)
            {
                trace.Take(own);
            }

            all = truth > all ? truth : all;
        }

        return all;
    }

    public void Apply()
    {
        foreach (var rule in draft.Actions.Count == 0 ? [] : book.On(context.Date).Withholding)
        {
            Contained.Run(draft.Notices, rule.Id, () => Apply(rule));
        }
    }

    private void Apply(RuleDeclaration rule)
    {
        foreach (var action in draft.Actions.Where(a => a.Action == rule.Withhold).ToList())
        {
            var trace = new Trace();
            var truth = rule.When.Evaluate(context with { Parent = action.Parent }, trace);
            if (truth == Truth.False)
            {
                continue;
            }

            draft.Actions.Remove(action);
            draft.Log?.Withhold(action.Action, action.Parent, new GateOutcome(Gate.Withheld, Truth.True - (int)truth)
            {
                Asked = (rule.When, context with { Parent = action.Parent }), Detail = rule.Id, Missing = [.. trace.Missing],
            });
            if (truth == Truth.True)
            {
                draft.Withheld.Add(new WithheldAction
                {
                    Stakeholder = action.Stakeholder, Action = action.Action, Parent = action.Parent, Rule = rule.Id,
                    Because = rule.Because, Sources = book.Cited(rule.Sources, context.Date),
                    Assumed = [.. trace.Assumed.Order(StringComparer.Ordinal)],
                });
            }
            else
            {
                var missing = trace.Missing.Order(StringComparer.Ordinal).ToList();
                draft.Undecided.Add(new UndecidedAction
                {
                    Stakeholder = action.Stakeholder, Role = action.Role, Parent = action.Parent, Action = action.Action, Kind =
                        action.Kind,
                    Rules = [rule.Id], Missing = missing,
                    Questions = new ActionWording(book, context.Date).Questions(context, missing, action.Parent), Event = action.Event,
                    Basis = action.Basis, Force = action.Force, Due = action.Due,
                    Assumed = [.. trace.Assumed.Concat(action.Reasons.Where(r => r.IsAssumed).Select(r => r.Fact))
                        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                });
            }
        }
    }
}
