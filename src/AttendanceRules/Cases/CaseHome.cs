namespace AttendanceRules.Cases;

/// <summary>Where cases stand: in a pack or in a story.</summary>
/// <param name="PackId">Id of the pack, whose rules <c>only: true</c> speaks of; null in a story, where it speaks of all rules.</param>
/// <param name="Name">What to call it in messages.</param>
/// <param name="Calendars">The texts of its calendar files by name.</param>
internal sealed record CaseHome(string? PackId, string Name, IReadOnlyDictionary<string, string> Calendars);
