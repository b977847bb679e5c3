namespace AttendanceRules.Advice;

/// <summary>A stage that may follow.</summary>
/// <param name="Stage">Its id.</param>
/// <param name="Status">open (nothing due), waiting, watching, arranged, due, blocked or undecided.</param>
/// <param name="Earliest">The first day it may fall due; null when not known.</param>
/// <param name="Missing">Names of what is missing.</param>
public sealed record NextStage(string Stage, string Status, DateOnly? Earliest, IReadOnlyList<string> Missing);
