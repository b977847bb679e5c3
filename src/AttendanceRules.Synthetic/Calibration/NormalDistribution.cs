namespace AttendanceRules.Synthetic.Calibration;

/// <summary>The normal distribution with mean 0 and variance 1.</summary>
internal static class NormalDistribution
{
    private const double Widest = 8;
    private const int Halvings = 60;

    // Chebyshev's fit of the complementary error function; its error is below 1.2e-7 everywhere.
    private static readonly double[] Fit =
    [
        -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277,
    ];

    /// <summary>The chance of a value of at most <paramref name="x"/>.</summary>
    public static double Cdf(double x)
    {
        var z = Math.Abs(x) / Math.Sqrt(2);
        var t = 1 / (1 + (0.5 * z));
        var power = 0.0;
        for (var i = Fit.Length - 1; i >= 0; i--)
        {
            power = (power * t) + Fit[i];
        }

        var tail = 0.5 * t * Math.Exp(power - (z * z));
        return x < 0 ? tail : 1 - tail;
    }

    /// <summary>The value that is not exceeded with this chance; at most 8 from 0.</summary>
    public static double Quantile(double chance)
    {
        var (low, high) = (-Widest, Widest);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = Cdf(middle) < chance ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }
}
