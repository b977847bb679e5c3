namespace AttendanceRules.Vocabulary;

/// <summary>What a number counts: a length of time, or another quantity of the packs.</summary>
public enum Unit
{
    /// <summary>A plain number, or no number.</summary>
    None,

    /// <summary>Sessions: half days.</summary>
    Sessions,

    /// <summary>Days on which the school opens.</summary>
    SchoolDays,

    /// <summary>Weeks in which the school opens.</summary>
    SchoolWeeks,

    /// <summary>Days, whichever they are.</summary>
    CalendarDays,

    /// <summary>Days that are neither at a weekend nor a bank holiday.</summary>
    WorkingDays,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Hundredths.</summary>
    Percent,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Entries of casework.</summary>
    Entries,

    /// <summary>Money, in the currency of the nation's base pack.</summary>
    Money,

    /// <summary>Pupils.</summary>
    Pupils,

    /// <summary>Hours.</summary>
    Hours,
}
