namespace AttendanceRules.Synthetic.Figures;

/// <summary>Chances that a pupil joined, or left, in the course of the last school year with marks.</summary>
internal sealed record RollFigures(string Source, double Joined, double Left);
