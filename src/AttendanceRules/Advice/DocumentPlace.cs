namespace AttendanceRules.Advice;

/// <summary>Where a document is among those on several schools.</summary>
internal enum DocumentPlace
{
    /// <summary>It is on one school alone.</summary>
    Alone,

    /// <summary>It is the first of several.</summary>
    First,

    /// <summary>Another comes before it.</summary>
    Later,
}
