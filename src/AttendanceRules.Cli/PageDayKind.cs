namespace AttendanceRules.Cli;

/// <summary>What a day to come is to an action or a pathway.</summary>
internal enum PageDayKind
{
    /// <summary>From this day on the action is called for.</summary>
    From,

    /// <summary>The last day to do the action.</summary>
    LastDay,

    /// <summary>The day given with the pathway's status: waiting ends on it, watching lasts to its end.</summary>
    Until,
}
