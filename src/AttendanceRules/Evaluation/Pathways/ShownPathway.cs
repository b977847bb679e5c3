using AttendanceRules.Calendar;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// The present cycle of a pathway with the last watches of the one before, whose facts keep their values until a stage of the present one
/// is on record (S25).
/// </summary>
/// <param name="state">The present cycle.</param>
/// <param name="before">The cycle before it; null: there is none.</param>
internal sealed class ShownPathway(PathwayState state, PathwayState? before) : IPathwayFrame
{
    public bool IsUnknown => false;

    public DateSpan? CycleOn(DateOnly date) => state.CycleOn(date);

    public DateSpan? WatchOf(string stage, DateOnly date) => state.WatchOf(stage, date)
        ?? (!state.HasBegun ? before?.WatchOf(stage, date) : null);
}
