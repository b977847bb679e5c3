using AttendanceRules.Synthetic.Figures;

namespace AttendanceRules.Synthetic.Calibration;

/// <summary>
/// The share of the year that pupils of a phase miss: a mixture of beta distributions, cut into cells. All that goes with absence is
/// kept by cell, so that no pupil needs more than a look-up.
/// </summary>
internal sealed class AbsenceMixture
{
    /// <summary>How many cells there are; they are narrower where less is missed, as there are more pupils.</summary>
    public const int CellCount = 1024;

    // A rounding above what runtimes differ by, so that a seed gives the same pupils everywhere.
    private const int Digits = 12;

    private readonly double[] edges = new double[CellCount + 1];
    private readonly double[] below = new double[CellCount + 1];

    public AbsenceMixture(MixtureFigures figures)
    {
        for (var i = 0; i <= CellCount; i++)
        {
            var part = (double)i / CellCount;
            edges[i] = part * part * part;
            below[i] = Math.Round(figures.Parts.Sum(p => p.Weight * BetaDistribution.Cdf(p.A, p.B, edges[i])), Digits);
        }

        // Weights that add up to 1 but for their last digit.
        below[CellCount] = 1;
        Mean = Enumerable.Range(0, CellCount).Sum(c => ShareOf(c) * MissedIn(c));
    }

    /// <summary>The share missed on average.</summary>
    public double Mean { get; }

    /// <summary>The part of all pupils in a cell.</summary>
    public double ShareOf(int cell) => below[cell + 1] - below[cell];

    /// <summary>The share of the year that pupils of a cell miss on average.</summary>
    public double MissedIn(int cell) => 0.5 * (edges[cell] + edges[cell + 1]);

    /// <summary>The part of all pupils who miss less than those in the middle of the cell.</summary>
    public double RankOf(int cell) => 0.5 * (below[cell] + below[cell + 1]);

    /// <summary>The cell of a pupil and the share of the year that the pupil misses.</summary>
    /// <param name="dice">The pupil's dice.</param>
    public (int Cell, double Missed) Draw(Dice dice)
    {
        var rank = dice.Share();
        var found = Array.BinarySearch(below, rank);
        var cell = Math.Min(found >= 0 ? found : ~found - 1, CellCount - 1);
        while (ShareOf(cell) <= 0)
        {
            cell--;
        }

        var within = (rank - below[cell]) / ShareOf(cell);
        return (cell, edges[cell] + (within * (edges[cell + 1] - edges[cell])));
    }
}
