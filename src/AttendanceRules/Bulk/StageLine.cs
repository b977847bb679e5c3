using AttendanceRules.Evaluation;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Bulk;

/// <summary>A line that a stage of a pathway calls for, or may call for.</summary>
/// <param name="Stage">The stage, as it read when it began.</param>
/// <param name="Line">The line.</param>
/// <param name="Inside">Where the stage is asked.</param>
/// <param name="Truth">True, or undecided.</param>
/// <param name="From">Entries before this day do not settle it.</param>
/// <param name="Used">Entries that put other stages on record, which do not settle it either.</param>
/// <param name="First">The line beside which nobody records it: it goes when that is on record; null: it goes when it is done.</param>
internal readonly record struct StageLine(DutyDeclaration Stage, ScreenedLine Line, EvaluationContext Inside, Truth Truth, DateOnly From,
    UsedEntries Used, ScreenedLine? First = null)
{
    /// <summary>Whether it lacks something: what supplies that is called for in its place.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>Whether the stage may lack what it needs, which leaves what supplies it open too.</summary>
    public bool MayLack { get; init; }
}
