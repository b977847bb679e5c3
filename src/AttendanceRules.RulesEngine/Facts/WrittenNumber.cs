using System.Globalization;
using AttendanceRules.Model.Values;

namespace AttendanceRules.RulesEngine.Facts;

/// <summary>Numbers of expressions as exact ones.</summary>
internal static class WrittenNumber
{
    private const int MostDecimals = 9;

    /// <exception cref="ArgumentException">It has more than nine decimals, or is too large.</exception>
    public static Ratio Of(decimal number)
    {
        for (var (scale, places) = (1L, 0); places <= MostDecimals; scale *= 10, places++)
        {
            if (Math.Abs(number) <= long.MaxValue / scale && decimal.Truncate(number * scale) == number * scale)
            {
                return new Ratio((long)(number * scale), scale);
            }
        }

        throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
            $"{number} has more than {MostDecimals} decimals or is too large. Write a shorter number."), nameof(number));
    }

    /// <exception cref="ArgumentException">It is not a number, has more than nine decimals, or is too large.</exception>
    public static Ratio Of(double number) => Math.Abs(number) < 1e18 ? Of((decimal)number) : throw new ArgumentException(
        string.Create(CultureInfo.InvariantCulture, $"{number} is too large to be compared."), nameof(number));
}
