namespace AttendanceRules.Synthetic.Figures;

/// <summary>What is written on the last days instead of the reason, which is not known yet.</summary>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Code">The code without a reason.</param>
/// <param name="InsteadOf">The codes that it may come instead of.</param>
/// <param name="Chances">The chance on the last day with marks, the day before it, and so on.</param>
internal sealed record UnexplainedFigures(string Source, string Code, IReadOnlyList<string> InsteadOf, IReadOnlyList<double> Chances);
