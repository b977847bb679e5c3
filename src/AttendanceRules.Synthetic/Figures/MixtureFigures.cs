namespace AttendanceRules.Synthetic.Figures;

/// <summary>A mixture of beta distributions.</summary>
internal sealed record MixtureFigures(string Source, IReadOnlyList<BetaFigures> Parts);
