namespace AttendanceRules.Advice;

/// <summary>A rule pack and its version.</summary>
public sealed record PackVersion
{
    /// <summary>The pack's id, for example <c>england</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, as the pack writes it.</summary>
    public required string Version { get; init; }
}
