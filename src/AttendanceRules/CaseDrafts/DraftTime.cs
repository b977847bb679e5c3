using AttendanceRules.Impacts;

namespace AttendanceRules.CaseDrafts;

/// <summary>The day of a draft in a calendar of the pack.</summary>
/// <param name="Name">The calendar's name.</param>
/// <param name="Time">Its days up to the day of the draft.</param>
internal sealed record DraftTime(string Name, WitnessTime Time);
