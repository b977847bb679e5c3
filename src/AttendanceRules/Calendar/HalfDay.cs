namespace AttendanceRules.Calendar;

/// <summary>
/// The half of a school day to which a mark belongs. <see cref="Morning"/> is the first session that the base pack gives a day,
/// <see cref="Afternoon"/> the last. Where a day has one session, both name it: two marks that differ contradict each other,
/// and the session cannot be classed.
/// </summary>
public enum HalfDay
{
    /// <summary>The day's first session.</summary>
    Morning,

    /// <summary>The day's last session.</summary>
    Afternoon,
}
