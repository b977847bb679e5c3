namespace AttendanceRules.Model.Windows;

/// <summary>A stretch of time as packs write it: the days that all of its phrases have in common.</summary>
internal sealed record Window(string Text, IReadOnlyList<WindowPart> Parts)
{
    public bool NeedsPathway => Parts.Any(p => p.NeedsPathway);

    public bool UsesCasework => Parts.Any(p => p.UsesCasework);

    /// <summary>True for a window that begins with an anchor and has no end: there is no bound until the anchor exists.</summary>
    public bool IsSince => Parts[0] is SinceWindow or ElseWindow;
}
