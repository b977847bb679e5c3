namespace AttendanceRules.Advice;

/// <summary>Which rule book gave an advice: the same packs give the same hash, so that two advices can be compared.</summary>
public sealed record RuleBookVersion
{
    /// <summary>Ids and versions of its packs, the lowest first.</summary>
    public required IReadOnlyList<PackVersion> Packs { get; init; }

    /// <summary>SHA-256 over the packs' files, as lower-case hex.</summary>
    public required string Hash { get; init; }
}
