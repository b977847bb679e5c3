namespace AttendanceRules.Outlook;

/// <summary>What becomes of a value where more of the sessions to come are missed.</summary>
internal enum Trend
{
    /// <summary>It is the same whichever are missed.</summary>
    Same,

    /// <summary>
    /// It never falls, and of all choices of so many sessions up to the day the latest ones, or the next ones in a row, or none, make it
    /// greatest.
    /// </summary>
    Rising,

    /// <summary>It never rises, and the same choices make it least.</summary>
    Falling,

    /// <summary>Nothing of the kind is known.</summary>
    Open,
}
