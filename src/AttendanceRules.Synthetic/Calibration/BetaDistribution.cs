namespace AttendanceRules.Synthetic.Calibration;

/// <summary>The beta distribution on 0 to 1.</summary>
internal static class BetaDistribution
{
    private const int MostTerms = 500;
    private const double Precision = 1e-13;
    private const double Tiny = 1e-300;

    // Lanczos' coefficients for g = 5, which give the logarithm of the gamma function to ten digits.
    private static readonly double[] Lanczos =
        [76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155, 0.001208650973866179, -0.000005395239384953];

    /// <summary>The chance of a value of at most <paramref name="x"/>.</summary>
    public static double Cdf(double a, double b, double x)
    {
        if (x is <= 0 or >= 1)
        {
            return x <= 0 ? 0 : 1;
        }

        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * Math.Log(1 - x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(a, b, x) / a : 1 - (front * Fraction(b, a, 1 - x) / b);
    }

    // The continued fraction of the incomplete beta function, by Lentz's method.
    private static double Fraction(double a, double b, double x)
    {
        var (c, d) = (1.0, 1 / Apart(1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m <= MostTerms; m++)
        {
            var even = a + m + m;
            Step(m * (b - m) * x / ((even - 1) * even), ref c, ref d, ref h);
            var change = Step(-(a + m) * (a + b + m) * x / (even * (even + 1)), ref c, ref d, ref h);
            if (Math.Abs(change - 1) < Precision)
            {
                break;
            }
        }

        return h;
    }

    private static double Step(double term, ref double c, ref double d, ref double h)
    {
        d = 1 / Apart(1 + (term * d));
        c = Apart(1 + (term / c));
        var change = c * d;
        h *= change;
        return change;
    }

    private static double Apart(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    private static double LogGamma(double x)
    {
        const double g = 5.5;
        const double rootOfTwoPi = 2.5066282746310005;
        var sum = 1.000000000190015;
        for (var i = 0; i < Lanczos.Length; i++)
        {
            sum += Lanczos[i] / (x + 1 + i);
        }

        return ((x + 0.5) * Math.Log(x + g)) - (x + g) + Math.Log(rootOfTwoPi * sum / x);
    }
}
