namespace AttendanceRules.Synthetic.Calibration;

/// <summary>
/// The chance of a characteristic by cell. It and absence each have a normal score; their correlation is solved such that those who have
/// it miss so many times what all miss.
/// </summary>
internal sealed class CharacteristicChances
{
    private const int Halvings = 40;
    private const double Strongest = 0.98;
    private const double Widest = 8;
    private const int Digits = 12;

    private readonly double[] chances;

    /// <param name="mixture">What pupils of the phase miss.</param>
    /// <param name="share">The part of all pupils who have it, from 0 to 1.</param>
    /// <param name="times">How many times the average they miss.</param>
    /// <param name="free">For each cell the part of its pupils who may have it.</param>
    public CharacteristicChances(AbsenceMixture mixture, double share, double times, double[] free)
    {
        double[] scores = [.. Enumerable.Range(0, free.Length).Select(c => NormalDistribution.Quantile(mixture.RankOf(c)))];
        double[] weights = [.. free.Select((f, cell) => f * mixture.ShareOf(cell))];
        var (low, high) = (-Strongest, Strongest);
        chances = [];
        for (var i = 0; i < Halvings; i++)
        {
            var middle = 0.5 * (low + high);
            chances = Chances(scores, weights, share, middle);
            var missed = chances.Select((chance, cell) => chance * weights[cell] * mixture.MissedIn(cell)).Sum();
            (low, high) = missed < share * times * mixture.Mean ? (middle, high) : (low, middle);
        }

        chances = [.. chances.Select(c => Math.Round(c, Digits))];
    }

    /// <summary>The chance of a pupil in the cell who may have it.</summary>
    public double this[int cell] => chances[cell];

    private static double[] Chances(double[] scores, double[] weights, double share, double correlation)
    {
        var rest = Math.Sqrt(1 - (correlation * correlation));
        double[] By(double limit) => [.. scores.Select(score => NormalDistribution.Cdf(((correlation * score) - limit) / rest))];
        if (weights.Sum() > 1 - 1e-9)
        {
            return By(-NormalDistribution.Quantile(share));
        }

        // Where some have another value already, the limit is found by halving.
        var (low, high) = (-Widest, Widest);
        var found = By(0);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = 0.5 * (low + high);
            found = By(middle);
            (low, high) = found.Select((c, cell) => c * weights[cell]).Sum() > share ? (middle, high) : (low, middle);
        }

        return found;
    }
}
