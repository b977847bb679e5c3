namespace AttendanceRules.Vocabulary;

/// <summary>How a value is compared with its limit.</summary>
public enum Comparator
{
    /// <summary>It is not compared: a yes or no, or something on record.</summary>
    None,

    /// <summary>It is the limit or more.</summary>
    AtLeast,

    /// <summary>It is more than the limit.</summary>
    MoreThan,

    /// <summary>It is the limit or less.</summary>
    AtMost,

    /// <summary>It is less than the limit.</summary>
    LessThan,

    /// <summary>It is the limit.</summary>
    Equal,

    /// <summary>It is not the limit.</summary>
    NotEqual,

    /// <summary>It is one of the limits.</summary>
    In,

    /// <summary>It is none of the limits.</summary>
    NotIn,
}
