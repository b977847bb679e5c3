namespace AttendanceRules.Synthetic.Figures;

/// <summary>How one code of absence comes.</summary>
/// <param name="Code">The code.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Lean">Its part of a pupil's absence grows with the share of the year missed to this power.</param>
/// <param name="Days">How long a spell is.</param>
/// <param name="IsApart">True: few sessions of many pupils.</param>
/// <param name="Portion">Where a pupil has it at all, this part of the pupil's absence; 0: it comes in lots.</param>
/// <param name="Half">Chance that a spell is of half days.</param>
/// <param name="Last">Chance that a half day missed is the last session of the day; null: as the weekday says.</param>
/// <param name="YearGroups">The only year groups that have it; empty: all.</param>
/// <param name="Between">The only days on which a spell begins, as month and day, both included; null: any.</param>
internal sealed record AbsenceFigures(
    string Code, string Source, double Lean, SpellFigures Days, bool IsApart = false, double Portion = 0, double Half = 0,
    double? Last = null, IReadOnlyList<string>? YearGroups = null, IReadOnlyList<string>? Between = null);
