using AttendanceRules.Synthetic.Calendars;
using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Registers;

/// <summary>What is laid over a register.</summary>
/// <param name="Mark">The number of the code.</param>
/// <param name="Days">How long it is.</param>
/// <param name="Mean">The mean of its days for this pupil.</param>
/// <param name="Half">Chance that it is of half days.</param>
/// <param name="Last">Chance that a half day is the last session of the day; null: as the weekday says.</param>
/// <param name="Breaks">Chance that it ends where days without school come between two of its days.</param>
/// <param name="Weights">On which days it begins.</param>
internal readonly record struct Spell(
    sbyte Mark, SpellFigures Days, double Mean, double Half, double? Last, double Breaks, DayWeights Weights);
