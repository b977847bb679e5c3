namespace AttendanceRules.Evaluation.Plans;

/// <summary>How the truth in a place of a plan is found.</summary>
internal enum PlanKind : byte
{
    /// <summary>It is the same for everybody.</summary>
    Constant,

    /// <summary>A number is compared with a limit.</summary>
    Number,

    /// <summary>The condition is asked as it is written: it does not compare a number with a limit.</summary>
    Asked,

    /// <summary>"and" of other places.</summary>
    All,

    /// <summary>"or" of other places.</summary>
    Any,

    /// <summary>The opposite of another place.</summary>
    Not,
}
