namespace AttendanceRules.Synthetic.Figures;

/// <summary>A step that schools take on these days of each school year, as month and day, with a chance for each.</summary>
internal sealed record SchoolStepFigures(string Action, IReadOnlyList<string> On, double Chance);
