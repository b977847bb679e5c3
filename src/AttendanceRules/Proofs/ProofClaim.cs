using AttendanceRules.Records;

namespace AttendanceRules.Proofs;

/// <summary>One claim about a pack, and whether it holds.</summary>
public sealed record ProofClaim
{
    /// <summary>What it says.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>What it is about: a rule, <c>PATHWAY/STAGE</c>, a pathway, a band, or <c>GROUP/STAKEHOLDER</c>; with <c>@</c> and the
    /// first day where there are several editions.</summary>
    public required string About { get; init; }

    /// <summary>Whether it holds.</summary>
    public required ClaimOutcome Outcome { get; init; }

    /// <summary>Why, as a sentence.</summary>
    public required string Because { get; init; }

    /// <summary>For an open claim: the facts whose relation to each other was not used. Empty: none, or the claim is not open.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The day on which it fails; null where it holds, or fails on no particular day.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The made-up pupil on whom it fails, as sentences. Empty: there is none.</summary>
    public IReadOnlyList<string> Story { get; init; } = [];

    /// <summary>A school with that pupil; null where there is none.</summary>
    public SchoolRecord? School { get; init; }
}
