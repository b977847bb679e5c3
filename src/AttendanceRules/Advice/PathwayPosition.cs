namespace AttendanceRules.Advice;

/// <summary>Where a pupil (or a parent) is on a pathway.</summary>
public sealed record PathwayPosition
{
    /// <summary>Id of the pathway.</summary>
    public required string Pathway { get; init; }

    /// <summary>Id of the parent; null for a pathway of the pupil.</summary>
    public string? Parent { get; init; }

    /// <summary>First day of the cycle.</summary>
    public required DateOnly Cycle { get; init; }

    /// <summary>The furthest stage on record; null when none is.</summary>
    public string? Stage { get; init; }

    /// <summary>When it was taken; null when none is on record.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Its status.</summary>
    public required PathwayStatus Status { get; init; }

    /// <summary>
    /// For waiting: the first day the next stage may fall due; for watching: the last day watched; null otherwise or when the calendar ends
    /// before.
    /// </summary>
    public DateOnly? Until { get; init; }

    /// <summary>The stages that may follow.</summary>
    public required IReadOnlyList<NextStage> Next { get; init; }

    /// <summary>Whether the stages that may follow rest on no records: then they are mostly one list for all pupils.</summary>
    internal bool IsOfNobody
    {
        get
        {
            for (var i = 0; i < Next.Count; i++)
            {
                if (Next[i].Parts is not null)
                {
                    return false;
                }
            }

            return Status == PathwayStatus.NotStarted;
        }
    }

    internal bool HasBegun => Stage is not null || Status is not (PathwayStatus.NotStarted or PathwayStatus.Open);
}
