namespace AttendanceRules.Synthetic.Figures;

/// <summary>What a cohort is calibrated to, as its JSON file has it.</summary>
internal sealed record CohortFigures(
    string Title, string Licence, IReadOnlyDictionary<string, SourceFigures> Sources, YearFigures Years, MarkFigures Marks,
    IReadOnlyList<PhaseFigures> Phases, int Lot, IReadOnlyList<AbsenceFigures> Absences, IReadOnlyList<ActivityFigures> Activities,
    WeekdayFigures Weekdays, SeasonFigures Season, RollFigures Roll, UnexplainedFigures Unexplained, ParentFigures Parents,
    IReadOnlyList<CharacteristicFigures> Characteristics, CaseworkFigures Casework);
