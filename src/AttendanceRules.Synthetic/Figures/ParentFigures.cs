namespace AttendanceRules.Synthetic.Figures;

/// <summary>Chances of a second parent, that this one lives elsewhere, and that it is not known.</summary>
internal sealed record ParentFigures(string Source, double Second, double ResidesElsewhere, double Unknown);
