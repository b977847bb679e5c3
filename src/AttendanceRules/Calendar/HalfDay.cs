namespace AttendanceRules.Calendar;

/// <summary>Half of a school day. A session is one half of one school day; a school day has two.</summary>
public enum HalfDay
{
    /// <summary>The morning session (AM).</summary>
    Morning,

    /// <summary>The afternoon session (PM).</summary>
    Afternoon,
}
