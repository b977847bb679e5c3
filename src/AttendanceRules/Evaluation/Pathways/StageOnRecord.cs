namespace AttendanceRules.Evaluation.Pathways;

/// <summary>A stage on record under its present id, with its watch once somebody asked about it.</summary>
/// <param name="number">The number of the stage.</param>
/// <param name="stage">The id of the stage.</param>
/// <param name="taken">How it came on record.</param>
internal struct StageOnRecord(int number, string stage, CompletedStage taken)
{
    public readonly int Number => number;

    public readonly string Stage => stage;

    public readonly CompletedStage Taken => taken;

    public bool IsWatchKnown { get; set; }

    /// <summary>Its watch, once it is known; null: it opened none.</summary>
    public WatchState? Watch { get; set; }
}
