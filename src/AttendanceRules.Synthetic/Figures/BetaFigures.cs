namespace AttendanceRules.Synthetic.Figures;

/// <summary>One part of a mixture: its weight and the two parameters of its beta distribution.</summary>
internal sealed record BetaFigures(double Weight, double A, double B);
