using System.Globalization;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice;

/// <summary>
/// A value on a date. Which members are set depends on <see cref="State"/>: a number that is known has <see cref="Least"/> and
/// <see cref="Most"/> equal, one that is not certain is between them, and a date, a text or a yes or no has a member of its own.
/// <see cref="ToString"/> gives the words of every output.
/// </summary>
/// <example><code>
/// if (advice.Facts["absenceRate"] is { Least: >= 10 })
///     Console.WriteLine("At least 10 percent, whatever is still unknown.");
/// </code></example>
public sealed record FactValue
{
    /// <summary>Whether it is known, is between two ends, is unknown, or there is none.</summary>
    public required ValueState State { get; init; }

    /// <summary>
    /// The least number it can be, included, as exactly as a decimal holds; null where it is not a number, unknown, or has no lower end.
    /// </summary>
    public decimal? Least { get; init; }

    /// <summary>
    /// The most it can be, included; equal to <see cref="Least"/> where it is known. Null where it is not a number, unknown, or has no
    /// upper end.
    /// </summary>
    public decimal? Most { get; init; }

    /// <summary>What a number counts; <see cref="Unit.None"/> for a plain number and for what is not a number.</summary>
    public Unit Unit { get; init; }

    /// <summary>The currency of an amount of money; null where <see cref="Unit"/> is another.</summary>
    public Currency? Currency { get; init; }

    /// <summary>What a number counts, in the plural: of money the name of the currency; empty for none.</summary>
    internal string UnitWord => Currency?.Name ?? Unit.ToWord();

    /// <summary>The date; null where it is none, or not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The text; null where it is none, or not known.</summary>
    public string? Text { get; init; }

    /// <summary>True for yes, false for no; null where it is neither, or not known.</summary>
    public bool? IsYes { get; init; }

    /// <summary>
    /// Why there is none, for example <c>no plan-meeting is on record</c>; null where there is one, or nothing more can be said.
    /// </summary>
    public string? Because { get; init; }

    /// <summary>
    /// The words of every output where they say more than the members, for example a rate as <c>17/190</c>; null: the members say it all.
    /// </summary>
    internal string? Words { get; init; }

    /// <summary>
    /// <c>none</c>, <c>unknown</c>, <c>LEAST..MOST</c> with an end left out where there is none, a number (an exact rate as <c>a/b</c>),
    /// <c>yes</c>, <c>no</c>,
    /// a date as <c>2026-11-20</c>, or the text.
    /// </summary>
    public override string ToString() => Words ?? State switch
    {
        ValueState.NotApplicable => "none",
        ValueState.Unknown => "unknown",
        ValueState.Between => $"{Number(Least)}..{Number(Most)}",
        _ when Least is { } number => Number(number),
        _ => (Date is { } day ? IsoDate.Text(day) : null) ?? Text ?? (IsYes == true ? "yes" : "no"),
    };

    /// <summary>The value for people: why there is none, where that is known.</summary>
    internal string InWords => Because ?? ToString();

    private static string Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
