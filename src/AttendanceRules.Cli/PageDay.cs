namespace AttendanceRules.Cli;

/// <summary>What comes on a day if nothing changes.</summary>
/// <param name="Day">The day.</param>
/// <param name="Kind">What the day is to it.</param>
/// <param name="Name">Name of the action or id of the pathway.</param>
/// <param name="Title">Title of the action or the pathway.</param>
/// <param name="Text">Title of the action, or the pathway's status until then.</param>
/// <param name="Parent">Id of the parent; null for the pupil.</param>
internal sealed record PageDay(DateOnly Day, PageDayKind Kind, string Name, string Title, string Text, string? Parent);
