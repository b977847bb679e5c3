namespace AttendanceRules.Synthetic.Figures;

/// <summary>How many school days a spell has.</summary>
/// <param name="Least">At least.</param>
/// <param name="Mean">On average, before the most cuts it.</param>
/// <param name="Most">At most.</param>
/// <param name="Longer">By how much the mean grows, in parts of itself, for a pupil who misses everything.</param>
internal sealed record SpellFigures(int Least, double Mean, int Most, double Longer = 0);
