using AttendanceRules.Calendar;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>A pathway of which it is not known when its present cycle began.</summary>
internal sealed class UnknownPathway : IPathwayFrame
{
    public bool IsUnknown => true;

    public DateSpan? CycleOn(DateOnly date) => null;

    public DateSpan? WatchOf(string stage, DateOnly date) => null;
}
