namespace AttendanceRules.Evaluation.Plans;

/// <summary>What the places of a plan were for one subject on one date.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Rows">What was found, for no parent and then for each; null: nothing.</param>
internal sealed record KeptPlan(ConditionPlan Plan, (byte[] Truths, byte[] Known)?[] Rows)
{
    /// <summary>All bits of a byte for each place of which what was found still holds, eight to a word; null: of all it does.</summary>
    public ulong[]? Holding { get; private init; }

    /// <summary>What a place was before any change; null: that is not known.</summary>
    public Truth? Was(int place, int parent) =>
        Rows[Plan.IsShared[place] ? 0 : parent] is var (truths, known) && known[place] != 0 ? (Truth)truths[place] : null;

    /// <summary>The same after one more change.</summary>
    /// <param name="holding">A byte for each place that does not read what changed.</param>
    public KeptPlan Without(ulong[] holding)
    {
        if (Holding is not { } before)
        {
            return this with { Holding = holding };
        }

        var both = (ulong[])before.Clone();
        for (var i = 0; i < both.Length; i++)
        {
            both[i] &= holding[i];
        }

        return this with { Holding = both };
    }
}
