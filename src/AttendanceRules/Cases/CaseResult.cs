using AttendanceRules.Advice;

namespace AttendanceRules.Cases;

/// <summary>What came of one case of a pack.</summary>
public sealed record CaseResult
{
    /// <summary>Its name.</summary>
    public required string Case { get; init; }

    /// <summary>The file it is in.</summary>
    public required string File { get; init; }

    /// <summary>Its line, counted from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What differs from the expectation, one line each; empty when it holds.</summary>
    public required IReadOnlyList<string> Differences { get; init; }

    /// <summary>
    /// The same with what was expected and what was found apart, in the order of <see cref="Differences"/>. Empty: the case holds, or it
    /// cannot be run.
    /// </summary>
    public IReadOnlyList<CaseMismatch> Mismatches { get; init; } = [];

    /// <summary>
    /// The advice of each check, in the order written, then that of the later school days that were asked for. Empty: the case cannot be
    /// run.
    /// </summary>
    public IReadOnlyList<SubjectAdvice> Advice { get; init; } = [];
}
