namespace AttendanceRules.Evaluation.Plans;

/// <summary>What is known of a number; nothing: it is none, and no comparison with it holds (S3).</summary>
[Flags]
internal enum PlanEnds : byte
{
    None = 0,

    /// <summary>It is known exactly.</summary>
    Known = 1,

    /// <summary>It is not known exactly.</summary>
    Range = 2,

    /// <summary>There is a least that it may be.</summary>
    Low = 4,

    /// <summary>There is a greatest that it may be.</summary>
    High = 8,
}
