using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools;

/// <summary>Numbers of a school as they are printed: at most two decimals, halves away from zero.</summary>
internal static class Figures
{
    public const string TooEarly = "too early";

    public const string TooFew = "too few";

    public static Figure Word(string name, string word) => new Figure { Name = name, Text = word };

    public static Figure Number(string name, Ratio number, Unit unit) => Number(name, number, number, unit);

    public static Figure Number(string name, Ratio least, Ratio most, Unit unit)
    {
        var (low, high) = (Decimal(least), Decimal(most));
        return new Figure
        {
            Name = name, Text = Text(low) == Text(high) ? Text(low) : $"{Text(low)}..{Text(high)}", Least = low, Most = high,
            Unit = unit,
        };
    }

    public static Figure Number(string name, decimal number, Unit unit) => new Figure
    {
        Name = name, Text = Text(number), Least = number, Most = number, Unit = unit,
    };

    private static decimal Decimal(Ratio number) => (decimal)number.A / number.B;

    private static string Text(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero)
        .ToString("0.##", CultureInfo.InvariantCulture);
}
