namespace AttendanceRules.Synthetic;

/// <summary>A parent of a made-up pupil.</summary>
/// <param name="Id">The parent's id.</param>
/// <param name="ResidesWith">Whether the pupil lives with the parent; null: not known.</param>
/// <param name="IsResponsible">Whether the parent has responsibility; null: not known.</param>
public sealed record CohortParent(string Id, bool? ResidesWith, bool? IsResponsible);
