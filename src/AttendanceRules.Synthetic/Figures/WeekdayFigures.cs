namespace AttendanceRules.Synthetic.Figures;

/// <summary>On which weekdays absence begins and ends.</summary>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Breaks">Chance that a spell ends at a weekend; it falls to none for a pupil who misses everything.</param>
/// <param name="Days">The weekdays.</param>
internal sealed record WeekdayFigures(string Source, double Breaks, IReadOnlyList<WeekdayWeight> Days);
