namespace AttendanceRules.Vocabulary;

/// <summary>The four states of a value. Only <see cref="Unknown"/> and <see cref="Between"/> make a condition undecided.</summary>
public enum ValueState
{
    /// <summary>It is known.</summary>
    Known,

    /// <summary>It is a number that is between two ends; one of the ends may be open.</summary>
    Between,

    /// <summary>Nothing is known of it.</summary>
    Unknown,

    /// <summary>
    /// There is none, for example days since an entry that is not on record; printed <c>none</c>. It makes every comparison false.
    /// </summary>
    NotApplicable,
}
