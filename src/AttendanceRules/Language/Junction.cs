namespace AttendanceRules.Language;

/// <summary>Kleene's "and" and "or": they differ only in the value that settles them.</summary>
internal static class Junction
{
    public static Truth Evaluate(IReadOnlyList<Condition> parts, Scope scope, Trace? trace, Truth settles)
    {
        var outcome = settles == Truth.False ? Truth.True : Truth.False;
        var kept = trace is null ? null : new List<(Truth Truth, Trace Trace)>(parts.Count);
        foreach (var part in parts)
        {
            var own = trace is null ? null : new Trace();
            var truth = part.Evaluate(scope, own);
            kept?.Add((truth, own!));
            if (truth == settles)
            {
                outcome = settles;
                if (trace is null)
                {
                    return outcome;
                }
            }
            else if (truth == Truth.Undecided && outcome != settles)
            {
                outcome = Truth.Undecided;
            }
        }

        foreach (var (truth, own) in kept ?? [])
        {
            if (truth == outcome)
            {
                trace!.Take(own);
            }
            else if (outcome == Truth.Undecided)
            {
                trace!.TakeAssumed(own);
            }
        }

        return outcome;
    }
}
