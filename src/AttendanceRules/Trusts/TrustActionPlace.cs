namespace AttendanceRules.Trusts;

/// <summary>Where a step is called for.</summary>
public sealed record TrustActionPlace
{
    /// <summary>The school's id.</summary>
    public required string School { get; init; }

    /// <summary>Ids of the pupils it is about, in order of urgency. Empty: the school itself.</summary>
    public required IReadOnlyList<string> Pupils { get; init; }
}
