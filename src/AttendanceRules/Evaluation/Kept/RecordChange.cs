using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Model;

namespace AttendanceRules.Evaluation.Kept;

/// <summary>A change of a pupil's records.</summary>
/// <param name="touched">What of the records it touches.</param>
/// <param name="stale">A bit for each place of a row whose value reads that.</param>
/// <param name="isOfAnswer">Whether it is an answer.</param>
/// <param name="isOfEntry">Whether it is an entry.</param>
internal sealed class RecordChange(ReadSet touched, ulong[] stale, bool isOfAnswer, bool isOfEntry)
{
    // Of the latest date that was asked about.
    private (InForce InForce, TouchedParts Parts)? known;
    private (ConditionPlan Plan, ulong[] Holding)? planned;
    private readonly Lock gate = new();

    /// <summary>What of the records it touches.</summary>
    public ReadSet Touched => touched;

    /// <summary>A bit for each place of a row whose value reads that.</summary>
    public ulong[] Stale => stale;

    /// <summary>Whether it is an answer.</summary>
    public bool IsOfAnswer => isOfAnswer;

    /// <summary>Whether it is an entry.</summary>
    public bool IsOfEntry => isOfEntry;

    /// <summary>What it touches of the rules and pathways of a date.</summary>
    public TouchedParts PartsOf(InForce inForce, BookReads reads)
    {
        lock (gate)
        {
            if (known is not { } own || !ReferenceEquals(own.InForce, inForce))
            {
                known = own = (inForce, new TouchedParts(touched, inForce, reads));
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
