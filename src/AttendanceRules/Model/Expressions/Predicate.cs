using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary>A yes/no name standing alone, or its negation.</summary>
internal sealed class Predicate(Symbol named, bool isNegated, Qualifier reach) : Expression
{
    public override IEnumerable<Symbol> Names => [named];

    public Reference AsTerm => new(named, reach);

    public bool IsNegated => isNegated;

    public override IEnumerable<Symbol> OwnNames => reach == Qualifier.Own ? [named] : [];

    public override Truth Evaluate(EvaluationContext scope, Trace? trace = null) => reach == Qualifier.AnyParent
        ? OfAny(scope, trace)
        : Own(reach == Qualifier.School ? Operand.SchoolScope(scope) : scope, trace);

    public override Expression Negated() => reach == Qualifier.AnyParent ? new NoParent(this) : new Predicate(named, !isNegated, reach);

    private Truth OfAny(EvaluationContext scope, Trace? trace) =>
        AnyParent.Evaluate(scope, trace, (parent, own) => OfParent(scope with { Parent = parent }, own));

    private Truth OfParent(EvaluationContext parent, Trace? trace)
    {
        var own = trace is null ? null : new Trace();
        var truth = named.HoldsOnce(parent, own);
        trace?.Take(own!.Named(named.Name, AsTerm.Text));
        return truth;
    }

    private Truth Own(EvaluationContext? scope, Trace? trace)
    {
        if (scope is null && named.WithoutSchool is { State: ValueState.Known } taken)
        {
            var holds = taken.IsTrue != isNegated ? Truth.True : Truth.False;
            trace?.Add(new Finding(named.Name, named.Title, taken, "", "", "", (isNegated ? "not " : "") + named.Name, holds, []));
            return holds;
        }

        if (scope is null)
        {
            trace?.Add(new Finding("school." + named.Name, named.Title, Value.Unknown(ValueKind.Truth), "", "", "", "school." + named.Name, Truth.Undecided, ["school." + named.Name]));
            return Truth.Undecided;
        }

        if (!isNegated)
        {
            return named.HoldsOnce(scope, trace);
        }

        var value = named.Kind == ValueKind.Truth ? named.AtOnce(scope) : Value.NotApplicable(ValueKind.Truth);
        if (value.State == ValueState.NotApplicable)
        {
            // A comparison with none is false in either sense (S3).
            trace?.Add(new Finding(named.Name, named.Title, value, "", "", "", "not " + named.Name, Truth.False, []));
            return Truth.False;
        }

        var own = trace is null ? null : new Trace();
        var truth = Truth.True - (int)named.HoldsOnce(scope, own);
        if (own is { Findings: var parts } && truth != Truth.Undecided && !parts.Any(f => f.Fact == named.Name))
        {
            // Of a named condition the parts are not what holds: that it does not hold is.
            trace!.Add(new Finding(named.Name, named.Title, value, "", "", "", "not " + named.Name, truth, []) { IsAssumed = parts.Any(f => f.IsAssumed) });
            return truth;
        }

        if (own is null)
        {
            return truth;
        }

        foreach (var finding in own.Findings)
        {
            var isOwn = finding.Fact == named.Name;
            trace!.Add(finding with { Text = isOwn ? "not " + named.Name : finding.Text, Truth = truth });
        }

        return truth;
    }
}
