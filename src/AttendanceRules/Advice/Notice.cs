namespace AttendanceRules.Advice;

/// <summary>Something the reader of the advice should know.</summary>
public sealed record Notice
{
    /// <summary>Stable kebab-case code.</summary>
    public required string Code { get; init; }

    /// <summary>A sentence without personal data.</summary>
    public required string Text { get; init; }

    /// <summary>Whether something could not be worked out, so that what depends on it may be missing.</summary>
    internal bool IsFailure => Code is RuleFailed or PupilFailed;

    internal const string RuleFailed = "rule-failed";
    internal const string PupilFailed = "pupil-failed";
}
