namespace AttendanceRules.Calendar;

/// <summary>What a number counts: a length of time, or another quantity of the packs.</summary>
internal enum Unit
{
    None,
    Sessions,
    SchoolDays,
    SchoolWeeks,
    CalendarDays,
    WorkingDays,
    Months,
    Years,
    Percent,
    Minutes,
    Entries,
    Pounds,
    Pupils,
}
