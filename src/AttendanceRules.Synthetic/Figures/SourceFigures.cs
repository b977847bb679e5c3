namespace AttendanceRules.Synthetic.Figures;

/// <summary>Where figures come from, and the day on which somebody last looked.</summary>
internal sealed record SourceFigures(string Title, DateOnly Checked);
