namespace AttendanceRules.Synthetic.Figures;

/// <summary>How absence moves through the school year.</summary>
internal sealed record SeasonFigures(string Source, IReadOnlyList<SeasonInterval> Intervals)
{
    /// <summary>The name under which an interval has all absence.</summary>
    public const string All = "absence";
}
