namespace AttendanceRules.Synthetic.Figures;

/// <summary>What is written for a pupil in school, one mark a session of the day, and on a day without school.</summary>
internal sealed record MarkFigures(string Source, IReadOnlyList<string> Present, string NoSchool);
