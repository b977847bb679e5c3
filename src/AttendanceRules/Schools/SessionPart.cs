namespace AttendanceRules.Schools;

/// <summary>Sessions of a calendar that are in one part of each axis of time of an analysis, with the rows that they fill.</summary>
/// <param name="keys">By the axis the part; empty where the axis is none of time.</param>
/// <param name="words">How many words hold the calendar's sessions.</param>
internal sealed class SessionPart(string[] keys, int words)
{
    /// <summary>The part of each axis; empty where the axis is none of time.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>The sessions, as bits.</summary>
    public ulong[] Sessions { get; } = new ulong[words];

    /// <summary>The number of the first word with a session.</summary>
    public required int FirstWord { get; init; }

    /// <summary>The number after that of the last word with a session.</summary>
    public int EndWord { get; set; }

    /// <summary>Its rows, by the parts of the pupil and the code; an empty code where none divides them.</summary>
    public Dictionary<(string OfPupil, string Code), Row> Rows { get; } = [];

    /// <summary>All codes together, by the parts of the pupil.</summary>
    public Dictionary<string, SessionTally> Wholes { get; } = new(StringComparer.Ordinal);
}
