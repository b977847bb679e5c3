using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <content>Rules of which one way, or one line that somebody picks, is enough.</content>
internal sealed partial class AdviceBuilder
{
    // One of them on record settles the choice.
    private void AddChoice(Activation call)
    {
        var parent = call.Context.Parent is { Length: > 0 } p ? p : null;
        var settled = call.Rule.OneOf
            .Select(l => (Action: l.Declared, Truth: Fulfilment.IsFulfilled(file, asOf, l.Declared, parent,
                call, l))).ToList();
        if (settled.Exists(s => s.Truth == Truth.True))
        {
            call.Trail?.Stop(Gate.Fulfilled, detail: settled.Find(s => s.Truth == Truth.True).Action.Id);
        }
        else
        {
            var trace = new Trace();
            trace.Take(call.Trace);
            var open = settled.Where(s => s.Truth == Truth.Undecided).Select(s => Fulfilment.MissingOf(file, call, s.Action))
                .Distinct(StringComparer.Ordinal).ToList();
            open.ForEach(m => trace.Add(Finding.Open(m, [m])));
            var isOpen = open.Count > 0;
            AddActions(isOpen ? call with { Truth = Truth.Undecided, Trace = trace,
                Trail = call.Trail?.Then(Gate.Fulfilled, Truth.Undecided, open) } : call, call.Rule.OneOf, call.Rule.Id);
        }
    }

    // The first that holds and is not withheld; one before it that is undecided holds both (S10).
    private void AddFirst(Activation call)
    {
        if (call.Context.Awaited is not null)
        {
            foreach (var way in call.Rule.FirstOf.Where(a => a.IsInForce(asOf) && a.When.Evaluate(call.Context) != Truth.False))
            {
                AddActions(call with { Rule = call.Rule with { Needs = [.. call.Rule.Needs, .. way.Needs] } }, way.Do);
            }

            return;
        }

        foreach (var way in call.Trail is null ? [] : call.Rule.FirstOf.Where(a => !a.IsInForce(asOf) && a.Do.Count > 0))
        {
            call.Trail!.Stop(Gate.InForce, way.Do[0], call.Context.Parent);
        }

        var (taken, unnamed) = call.Context.Frame is null ? Ways.Taken(book, file, asOf, call) : default;
        if (taken is not null)
        {
            AddActions(call with { Rule = call.Rule with { Needs = [.. call.Rule.Needs, .. taken.Needs] } }, taken.Do);
            return;
        }

        var isHeld = call.Truth == Truth.Undecided || unnamed is not null;
        var open = unnamed ?? new Trace();
        foreach (var way in call.Rule.FirstOf.Where(a => a.IsInForce(asOf) && a.Do.Count > 0))
        {
            var truth = way.When.Evaluate(call.Context);
            var trail = call.Trail?.Then(Gate.Condition, truth, way.When, call.Context);
            if (truth == Truth.False)
            {
                trail?.End(way.Do[0].Action, call.Context.Parent);
                continue;
            }

            var trace = new Trace();
            trace.Take(call.Trace);
            way.When.Evaluate(call.Context, trace);
            var withheld = Withholding.Judge(book, call.Context, way.Do[0].Action, call.Context.Parent, trace);
            isHeld |= truth == Truth.Undecided || withheld == Truth.Undecided;
            trace.Take(open);
            open = isHeld ? trace : open;
            var rule = call.Rule with { Needs = [.. call.Rule.Needs, .. way.Needs] };
            trail = isHeld && truth == Truth.True ? trail?.Then(Gate.Order, Truth.Undecided, [.. trace.Missing], way.Do[0].Action) : trail;
            AddActions(call with { Rule = rule, Truth = isHeld ? Truth.Undecided : Truth.True, Trace = trace, Trail = trail }, way.Do);
            if (truth == Truth.True && withheld == Truth.False)
            {
                return;
            }
        }
    }
}
