namespace AttendanceRules.Synthetic.Figures;

/// <summary>How one code of a pupil comes who is at school late, or elsewhere at lessons.</summary>
/// <param name="Code">The code.</param>
/// <param name="Source">Where the figures come from.</param>
/// <param name="Lean">It grows with the share of the year missed to this power.</param>
/// <param name="Days">How long a spell is; null where it comes otherwise.</param>
/// <param name="IsLate">True: a session at a time, more of some pupils than of others.</param>
/// <param name="Weekly">On so many weekdays all year; 0: not so.</param>
/// <param name="Half">Chance that a spell, or what comes weekly, is of half days.</param>
/// <param name="Last">Chance that a half day is the last session of the day; null: as the weekday says.</param>
/// <param name="YearGroups">The only year groups that have it; empty: all.</param>
/// <param name="Between">The only days on which a spell begins, as month and day, both included; null: any.</param>
internal sealed record ActivityFigures(
    string Code, string Source, double Lean = 0, SpellFigures? Days = null, bool IsLate = false, int Weekly = 0, double Half = 0,
    double? Last = null, IReadOnlyList<string>? YearGroups = null, IReadOnlyList<string>? Between = null);
