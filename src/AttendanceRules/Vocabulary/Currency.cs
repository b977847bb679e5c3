using System.Globalization;

namespace AttendanceRules.Vocabulary;

/// <summary>The money of a nation, as its base pack says it.</summary>
/// <param name="Name">What amounts are called, in the plural, such as <c>pounds</c>.</param>
/// <param name="One">What an amount of one is called.</param>
/// <param name="Sign">The sign that is written before an amount; null: the name is written after it.</param>
/// <param name="Decimals">How many decimals an amount has that is not whole: 0 to 3.</param>
public sealed record Currency(string Name, string One, string? Sign, int Decimals)
{
    /// <summary>The most decimals that an amount has.</summary>
    internal const int MostDecimals = 3;

    /// <summary>An amount as people write it: <c>£60</c>, <c>£1.50</c>, <c>40 crowns</c>.</summary>
    internal string Text(decimal amount)
    {
        var digits = Digits(amount);
        return Sign is { } sign ? sign + digits : $"{digits} {(digits == "1" ? One : Name)}";
    }

    /// <summary>The number alone, with all decimals where it is not whole.</summary>
    internal string Digits(decimal amount)
    {
        var rounded = Math.Round(amount, Decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString(rounded == decimal.Truncate(rounded) ? "0" : "F" + Decimals.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture);
    }
}
