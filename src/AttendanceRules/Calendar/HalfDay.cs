namespace AttendanceRules.Calendar;

/// <summary>
/// The half of a school day to which a mark belongs. <see cref="Morning"/> is the first session that the base pack gives a day,
/// <see cref="Afternoon"/> the last. Where a day has one session, both name it: two marks that differ contradict each other,
/// and the session cannot be classed. Where a day has more than two, which are then lessons, the value is the number of the lesson counted
/// from 0: <see cref="Records.Mark.OfLesson"/> makes such marks.
/// </summary>
public enum HalfDay
{
    /// <summary>The day's first session.</summary>
    Morning,

    /// <summary>The day's last session; where a day has lessons, the second.</summary>
    Afternoon,
}
