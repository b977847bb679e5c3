namespace AttendanceRules.Records;

/// <summary>A parent of a pupil, by id only.</summary>
/// <param name="Id">Id, unique for the pupil. Never a name.</param>
/// <param name="ResidesWith">Whether the pupil lives with this parent; null when not known.</param>
/// <param name="IsResponsible">Whether this parent has parental responsibility or day-to-day care; null when not known.</param>
public sealed record Parent(string Id, bool? ResidesWith = null, bool? IsResponsible = null);
