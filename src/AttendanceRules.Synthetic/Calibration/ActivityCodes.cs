using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Calibration;

/// <summary>
/// How often pupils of a phase are late or elsewhere at lessons: the rate of each code in the sessions that are attended.
/// </summary>
internal sealed class ActivityCodes
{
    // Below this share of the year missed, rates do not fall further.
    private const double LeastMissed = 0.005;
    private const int Digits = 12;

    private readonly YearClasses years;
    private readonly double[] scale;
    private readonly double[][] leans;

    public ActivityCodes(PhaseFigures phase, AbsenceMixture mixture, IReadOnlyList<ActivityFigures> habits)
    {
        Habits = [.. habits.Where(h => phase.Activities.GetValueOrDefault(h.Code) > 0)];
        years = new YearClasses(phase.YearGroups, [.. Habits.Select(h => h.YearGroups)]);
        leans = [.. Enumerable.Range(0, AbsenceMixture.CellCount).Select(cell => Habits
            .Select(h => Math.Round(Math.Pow(Math.Max(mixture.MissedIn(cell), LeastMissed), h.Lean), Digits)).ToArray())];
        scale = [.. Habits.Select((h, code) => phase.Activities[h.Code] / 100 / Attended(mixture, code))];
    }

    /// <summary>The codes that the phase has, in the order in which they are laid.</summary>
    public IReadOnlyList<ActivityFigures> Habits { get; }

    /// <summary>The part of the attended sessions that has the code.</summary>
    /// <param name="cell">The cell of the pupil.</param>
    /// <param name="yearGroup">The pupil's year group, by its place in the phase.</param>
    /// <param name="code">The place of the code.</param>
    public double RateOf(int cell, int yearGroup, int code) =>
        years.Has(years.Of(yearGroup), code) ? scale[code] * leans[cell][code] : 0;

    // Published shares are of all possible sessions, so a rate is that share over what is attended.
    private double Attended(AbsenceMixture mixture, int code) =>
        Enumerable.Range(0, AbsenceMixture.CellCount).Sum(cell => mixture.ShareOf(cell) * (1 - mixture.MissedIn(cell)) * leans[cell][code])
            * Enumerable.Range(0, years.Count).Where(y => years.Has(y, code)).Sum(years.ShareOf);
}
