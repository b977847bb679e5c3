using AttendanceRules.Synthetic.Calendars;

namespace AttendanceRules.Synthetic.Casework;

/// <summary>What calls for a step: the school days that it is about, and the one from which time counts.</summary>
internal readonly record struct Occasion(Stretch Days, int Day);
