namespace AttendanceRules.Advice;

/// <summary>A stage that may follow.</summary>
/// <param name="Stage">Its id.</param>
/// <param name="Status">Its status; never not started, finished or closed.</param>
/// <param name="Earliest">The first day it may fall due; null when not known.</param>
/// <param name="Missing">Names of what is missing.</param>
public sealed record NextStage(string Stage, PathwayStatus Status, DateOnly? Earliest, IReadOnlyList<string> Missing);
