using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>A change of a pupil's records.</summary>
/// <param name="touched">What of the records it touches.</param>
/// <param name="stale">A bit for each place of a row whose value reads that.</param>
internal sealed class RecordChange(ReadSet touched, ulong[] stale)
{
    // Of the latest date that was asked about.
    private (InForce InForce, int[] Parts)? known;
    private (ConditionPlan Plan, ulong[] Holding)? planned;
    private readonly Lock gate = new();

    /// <summary>What of the records it touches.</summary>
    public ReadSet Touched => touched;

    /// <summary>A bit for each place of a row whose value reads that.</summary>
    public ulong[] Stale => stale;

    /// <summary>The numbers of the rules and pathways that read what it touches, in their order.</summary>
    public int[] PartsOf(InForce inForce, ReadSet[] reads)
    {
        lock (gate)
        {
            if (known is not { } own || !ReferenceEquals(own.InForce, inForce))
            {
                known = own = (inForce, touched.MetBy(reads));
            }

            return own.Parts;
        }
    }

    /// <summary>All bits of a byte for each place of a plan that does not read what it touches, eight to a word.</summary>
    public ulong[] HoldingIn(ConditionPlan plan, BookReads reads)
    {
        lock (gate)
        {
            if (planned is not { } own || !ReferenceEquals(own.Plan, plan))
            {
                planned = own = (plan, reads.HoldingIn(plan, touched));
            }

            return own.Holding;
        }
    }
}
