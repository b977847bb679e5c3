using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Calibration;

/// <summary>
/// Which codes the absence of a phase is made of: for each cell and year group, the part that each code has in what a pupil misses. The
/// parts are solved such that each code has its published share on average.
/// </summary>
internal sealed class AbsenceCodes
{
    private const int Rounds = 300;
    private const double Precision = 1e-9;
    private const int Digits = 12;

    private readonly YearClasses years;
    private readonly double[][] parts;

    public AbsenceCodes(PhaseFigures phase, AbsenceMixture mixture, IReadOnlyList<AbsenceFigures> habits)
    {
        Habits = [.. habits.Where(h => phase.Absences.GetValueOrDefault(h.Code) > 0)];
        years = new YearClasses(phase.YearGroups, [.. Habits.Select(h => h.YearGroups)]);

        // A code that no year group of the phase has is not laid.
        double[] shares = [.. Habits.Select((h, code) =>
            Enumerable.Range(0, years.Count).Any(y => years.Has(y, code)) ? phase.Absences[h.Code] : 0)];
        double[] wanted = [.. shares.Select(s => s * mixture.Mean / shares.Sum())];
        var (scale, leans) = ((double[])wanted.Clone(), Leans(mixture));
        parts = new double[AbsenceMixture.CellCount * years.Count][];
        for (var round = 0; round < Rounds && Solve(mixture, leans, scale, wanted) > Precision; round++)
        {
        }

        foreach (var part in parts)
        {
            for (var code = 0; code < part.Length; code++)
            {
                part[code] = Math.Round(part[code], Digits);
            }
        }
    }

    /// <summary>The codes that the phase has, in the order in which they are laid.</summary>
    public IReadOnlyList<AbsenceFigures> Habits { get; }

    /// <summary>The part of each code in what a pupil misses; they add up to 1.</summary>
    /// <param name="cell">The cell of the pupil.</param>
    /// <param name="yearGroup">The pupil's year group, by its place in the phase.</param>
    public ReadOnlySpan<double> PartsOf(int cell, int yearGroup) => parts[(cell * years.Count) + years.Of(yearGroup)];

    private double[][] Leans(AbsenceMixture mixture) =>
        [.. Enumerable.Range(0, AbsenceMixture.CellCount)
            .Select(cell => Habits.Select(h => Math.Pow(mixture.MissedIn(cell), h.Lean)).ToArray())];

    // One round of proportional fitting; the largest difference that it found, in parts of what is wanted.
    private double Solve(AbsenceMixture mixture, double[][] leans, double[] scale, double[] wanted)
    {
        var found = new double[wanted.Length];
        for (var cell = 0; cell < AbsenceMixture.CellCount; cell++)
        {
            for (var year = 0; year < years.Count; year++)
            {
                var part = PartsBy(leans[cell], scale, year);
                parts[(cell * years.Count) + year] = part;
                var weight = mixture.ShareOf(cell) * mixture.MissedIn(cell) * years.ShareOf(year);
                for (var code = 0; code < part.Length; code++)
                {
                    found[code] += weight * part[code];
                }
            }
        }

        var worst = 0.0;
        for (var code = 0; code < wanted.Length; code++)
        {
            if (wanted[code] <= 0)
            {
                continue;
            }

            worst = Math.Max(worst, Math.Abs((found[code] / wanted[code]) - 1));
            scale[code] *= wanted[code] / found[code];
        }

        return worst;
    }

    private double[] PartsBy(double[] leans, double[] scale, int year)
    {
        var part = new double[leans.Length];
        for (var code = 0; code < part.Length; code++)
        {
            part[code] = years.Has(year, code) ? leans[code] * scale[code] : 0;
        }

        var sum = part.Sum();
        for (var code = 0; code < part.Length; code++)
        {
            part[code] /= sum;
        }

        return part;
    }
}
