using AttendanceRules.Calendar;

namespace AttendanceRules.Evaluation;

/// <summary>What a window may ask of the pathway it is evaluated in.</summary>
internal interface IPathwayFrame
{
    /// <summary>The cycle as it is on the date; null: none exists yet (S3).</summary>
    DateSpan? CycleOn(DateOnly date);

    /// <summary>True where it is not known when the present cycle began: nothing is known then of what is in it.</summary>
    bool IsUnknown { get; }

    /// <summary>Days on which marks count as evidence of the watch opened by the stage; null when it is not open by the date.</summary>
    DateSpan? WatchOf(string stage, DateOnly date);
}
