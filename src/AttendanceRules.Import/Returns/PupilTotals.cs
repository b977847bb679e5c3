namespace AttendanceRules.Import.Returns;

/// <summary>A pupil's sessions over a term: how many were possible, and how many were missed by code.</summary>
internal sealed record PupilTotals(int Possible, IReadOnlyDictionary<string, int> Absence)
{
    /// <summary>Sessions whose mark cannot be read, so that they may count anywhere.</summary>
    public int Unclassed { get; init; }
}
