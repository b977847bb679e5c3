namespace AttendanceRules.Synthetic.Figures;

/// <summary>One weekday: how much more than others it begins a spell, and the chance that a half day missed is its last session.</summary>
internal sealed record WeekdayWeight(DayOfWeek Day, double Weight, double Last);
