namespace AttendanceRules.Synthetic.Figures;

/// <summary>First and last day, both included.</summary>
internal sealed record SpanFigures(DateOnly From, DateOnly To);
