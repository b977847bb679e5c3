namespace AttendanceRules.Cases;

/// <summary>One expectation of a case that the advice does not meet: what was expected beside what was found.</summary>
public sealed record CaseMismatch
{
    /// <summary>The day of the check.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What the expectation is about, in the words of the case: a stakeholder, <c>not</c>, a fact, a pathway, a notice.</summary>
    public required string About { get; init; }

    /// <summary>What the case expects; empty: nothing.</summary>
    public required string Expected { get; init; }

    /// <summary>What was found; empty: nothing.</summary>
    public required string Found { get; init; }

    /// <summary>Both in one sentence without a full stop.</summary>
    public required string Text { get; init; }
}
