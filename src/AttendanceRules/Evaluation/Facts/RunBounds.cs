namespace AttendanceRules.Evaluation.Facts;

/// <summary>What a run may be over all readings of sessions that cannot be classed (S6).</summary>
/// <param name="Low">The shortest it may be.</param>
/// <param name="High">The longest; 0: there is no run.</param>
/// <param name="First">Number of its first session or day; null when readings differ.</param>
/// <param name="Last">Number of its last session or day; null when readings differ.</param>
internal readonly record struct RunBounds(int Low, int High, int? First, int? Last)
{
    public static readonly RunBounds None = Of(default);

    public static RunBounds Of(Run run) => new(run.Count, run.Count, run.First, run.Last);

    /// <summary>The bounds that hold both; a run and no run have no common edge.</summary>
    public RunBounds And(RunBounds other)
    {
        var haveEdges = Low > 0 == other.Low > 0;
        return new(Math.Min(Low, other.Low), Math.Max(High, other.High), haveEdges && First == other.First ? First : null, haveEdges
            && Last == other.Last ? Last : null);
    }
}
