using AttendanceRules.Advice;

namespace AttendanceRules.Cases;

/// <summary>What came of one case of a pack.</summary>
/// <param name="Case">Its name.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Differences">What differs from the expectation, one line each; empty when it holds.</param>
public sealed record CaseResult(string Case, string File, int Line, IReadOnlyList<string> Differences)
{
    /// <summary>The advice of each check, in the order written, then that of the later school days that were asked for. Empty: the case cannot be run.</summary>
    public IReadOnlyList<SubjectAdvice> Advice { get; init; } = [];
}
