using AttendanceRules.Advice;

namespace AttendanceRules.Trusts;

/// <summary>A school of a trust in numbers. A line of the morning list counts once for each of its pupils.</summary>
public sealed record TrustSchool
{
    /// <summary>The school's id.</summary>
    public required string School { get; init; }

    /// <summary>Steps to take at once, because a child may not be safe.</summary>
    public required int CallNow { get; init; }

    /// <summary>Other steps whose last day has passed.</summary>
    public required int Overdue { get; init; }

    /// <summary>Other steps whose last day is within a week.</summary>
    public required int DueThisWeek { get; init; }

    /// <summary>Steps neither called for nor ruled out, because something is not known.</summary>
    public required int Undecided { get; init; }

    /// <summary>Rows of the school's records that could not be used.</summary>
    public required int Rejected { get; init; }

    /// <summary>What the reader should know of the school, each once; and what could not be evaluated, by pupil.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>Lines of all readers that are undecided because it is not known what was done.</summary>
    internal int HeldBack { get; init; }
}
