using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Expressions;

/// <summary>Kleene's "and" and "or": they differ only in the value that settles them.</summary>
internal static class Connective
{
    private const int Usual = 16;

    public static Truth Evaluate(IReadOnlyList<Expression> parts, EvaluationContext context, Trace? trace, Truth settles) =>
        Evaluate(new ConnectedExpressions(parts, context), trace, settles);

    public static Truth Evaluate<TParts>(TParts parts, Trace? trace, Truth settles)
        where TParts : struct, IConnected
    {
        if (trace is null)
        {
            return TruthOf(parts, settles);
        }

        // Findings are made of those parts alone that made the outcome, or keep it open. Each part is asked once which it is: a condition
        // inside others would else be asked twice as often at each step.
        var truths = parts.Count <= Usual ? stackalloc Truth[Usual] : new Truth[parts.Count];
        var outcome = settles == Truth.False ? Truth.True : Truth.False;
        for (var i = 0; i < parts.Count; i++)
        {
            truths[i] = parts.Evaluate(i, null);
            outcome = truths[i] == settles || outcome == settles ? settles : truths[i] == Truth.Undecided ? truths[i] : outcome;
        }

        for (var i = 0; i < parts.Count; i++)
        {
            var isOfOutcome = truths[i] == outcome;
            if (isOfOutcome && trace.IsEmpty)
            {
                parts.Evaluate(i, trace);
            }
            else if (isOfOutcome || outcome == Truth.Undecided)
            {
                var own = Trace.Lend();
                parts.Evaluate(i, own);
                if (isOfOutcome)
                {
                    trace.Take(own);
                }
                else
                {
                    trace.TakeAssumed(own);
                }

                own.GiveBack();
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
