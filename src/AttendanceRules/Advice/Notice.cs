namespace AttendanceRules.Advice;

/// <summary>Something the reader of the advice should know.</summary>
public sealed record Notice
{
    /// <summary>Stable kebab-case code.</summary>
    public required string Code { get; init; }

    /// <summary>A sentence without personal data.</summary>
    public required string Text { get; init; }
}
