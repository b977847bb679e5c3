using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>The truth of a yes/no name, or of its negation.</summary>
internal static class PredicateEvaluator
{
    public static Truth Evaluate(Predicate predicate, EvaluationContext context, Trace? trace)
    {
        if (predicate.Qualifier != Qualifier.AnyParent)
        {
            return Own(predicate, predicate.Qualifier == Qualifier.School ? context.OfSchool : context, trace);
        }

        var own = trace is null ? null : new Trace();
        var truth = Connective.Evaluate(new PredicateOfParents(predicate, context), own, Truth.True);
        trace?.TakeOnce(own!);
        return truth;
    }

    /// <summary>Whether it is so where it is asked, and not of any parent; null: of a school that is not at hand.</summary>
    public static Truth OfOne(Predicate predicate, EvaluationContext? context, Trace? trace) => Own(predicate, context, trace);

    /// <summary>Whether it is so of the parent at hand.</summary>
    public static Truth OfParent(Predicate predicate, EvaluationContext parent, Trace? trace)
    {
        var own = trace is null ? null : new Trace();
        var truth = predicate.Named.HoldsOnce(parent, own);
        trace?.Take(own!.Named(predicate.Named.Name, predicate.AsTerm.Text));
        return truth;
    }

    private static Truth Own(Predicate predicate, EvaluationContext? context, Trace? trace)
    {
        var named = predicate.Named;
        if (context is null)
        {
            return WithoutSchool(predicate, trace);
        }

        if (!predicate.IsNegated)
        {
            return named.HoldsOnce(context, trace);
        }

        var value = named.AtOnce(context);
        if (value.State == ValueState.NotApplicable)
        {
            // A comparison with none is false, negated or not (S3).
            trace?.Add(new Finding(named.Name, named.Title, value, "not " + named.Name, Truth.False, []));
            return Truth.False;
        }

        var own = trace is null ? null : new Trace();
        var truth = Truth.True - (int)named.HoldsOnce(context, own);
        if (own is not null)
        {
            Deny(named, value, truth, own, trace!);
        }

        return truth;
    }

    private static Truth WithoutSchool(Predicate predicate, Trace? trace)
    {
        var named = predicate.Named;
        if (named.WithoutSchool is { State: ValueState.Known } taken)
        {
            var holds = taken.IsTrue != predicate.IsNegated ? Truth.True : Truth.False;
            trace?.Add(new Finding(named.Name, named.Title, taken, (predicate.IsNegated ? "not " : "") + named.Name, holds, []));
            return holds;
        }

        var name = "school." + named.Name;
        trace?.Add(new Finding(name, named.Title, Value.Unknown(ValueKind.Truth), name, Truth.Undecided, [name]));
        return Truth.Undecided;
    }

    private static void Deny(Symbol named, Value value, Truth truth, Trace own, Trace trace)
    {
        var parts = own.Findings;
        if (truth != Truth.Undecided && !parts.Any(f => f.Fact == named.Name))
        {
            // Of a named condition the parts are not what holds: that it does not hold is.
            trace.Add(new Finding(named.Name, named.Title, value, "not " + named.Name, truth, [])
            {
                IsAssumed = parts.Any(f => f.IsAssumed),
            });
            return;
        }

        foreach (var finding in parts)
        {
            var isOwn = finding.Fact == named.Name;
            trace.Add(finding with { Text = isOwn ? "not " + named.Name : finding.Text, Truth = truth });
        }
    }
}
