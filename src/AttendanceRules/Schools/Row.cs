namespace AttendanceRules.Schools;

/// <summary>A row of an analysis while it is filled: its pupils, and where sessions are divided, what theirs in it come to.</summary>
internal sealed class Row(PupilsOnRoll roll)
{
    public PupilsOnRoll Roll => roll;

    /// <summary>Places of its pupils on the roll, each once.</summary>
    public List<int> Members { get; } = [];

    /// <summary>What the sessions in it come to; null where sessions are not divided.</summary>
    public SessionTally? Sessions { get; init; }

    /// <summary>The sum of whose possible sessions this one holds a share: its own, or for a code that of all codes together.</summary>
    public SessionTally? Whole { get; init; }
}
