using AttendanceRules.Calendar;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>A cycle of a pathway in which nothing is on record.</summary>
internal sealed class OpenedCycle(DateOnly from) : IPathwayFrame
{
    public DateOnly From => from;

    public bool IsUnknown => false;

    public DateSpan? CycleOn(DateOnly date) => date < from ? null : new DateSpan(from, date);

    public DateSpan? WatchOf(string stage, DateOnly date) => null;
}
