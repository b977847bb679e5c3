using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>Kleene's "and" and "or": they differ only in the value that settles them.</summary>
internal static class Connective
{
    public static Truth Evaluate(IReadOnlyList<Expression> parts, EvaluationContext context, Trace? trace, Truth settles) =>
        Evaluate(new ConnectedExpressions(parts, context), trace, settles);

    public static Truth Evaluate<TParts>(TParts parts, Trace? trace, Truth settles)
        where TParts : struct, IConnected
    {
        if (trace is null)
        {
            return TruthOf(parts, settles);
        }

        if (parts.Count == 1)
        {
            var alone = new Trace();
            var only = parts.Evaluate(0, alone);
            trace.Take(alone);
            return only;
        }

        var outcome = settles == Truth.False ? Truth.True : Truth.False;
        var kept = new (Truth Truth, Trace Trace)[parts.Count];
        for (var i = 0; i < kept.Length; i++)
        {
            var own = new Trace();
            var truth = parts.Evaluate(i, own);
            kept[i] = (truth, own);
            if (truth == settles)
            {
                outcome = settles;
            }
            else if (truth == Truth.Undecided && outcome != settles)
            {
                outcome = Truth.Undecided;
            }
        }

        foreach (var (truth, own) in kept)
        {
            if (truth == outcome)
            {
                trace.Take(own);
            }
            else if (outcome == Truth.Undecided)
            {
                trace.TakeAssumed(own);
            }
        }

        return outcome;
    }

    private static Truth TruthOf<TParts>(TParts parts, Truth settles)
        where TParts : struct, IConnected
    {
        var outcome = settles == Truth.False ? Truth.True : Truth.False;
        for (var i = 0; i < parts.Count; i++)
        {
            var truth = parts.Evaluate(i, null);
            if (truth == settles)
            {
                return truth;
            }

            outcome = truth == Truth.Undecided ? truth : outcome;
        }

        return outcome;
    }
}
