using AttendanceRules.Evaluation;

namespace AttendanceRules.Schools;

/// <summary>A row of an analysis while it is filled: its pupils, and where sessions are divided, which of theirs.</summary>
internal sealed class Row
{
    public List<(EvaluationContext Pupil, List<int>? Sessions)> Members { get; } = [];

    /// <summary>The row of whose possible sessions this one holds a share: itself, or for a code all codes together.</summary>
    public required Row? Whole { get; init; }
}
