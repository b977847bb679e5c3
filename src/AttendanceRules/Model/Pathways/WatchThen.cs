namespace AttendanceRules.Model.Pathways;

/// <summary>What an improved watch means for the stages that follow its own along <c>after</c> (S25).</summary>
internal enum WatchThen
{
    /// <summary>The stage stays on record, and nothing that follows comes in this cycle.</summary>
    Stay,

    /// <summary>The cycle ends on the watch's last day.</summary>
    Close,

    /// <summary>What follows comes by its own condition, whatever the verdict.</summary>
    Continue,

    /// <summary>It is watched again for as long, until it has not improved or the cycle ends.</summary>
    Again,
}
