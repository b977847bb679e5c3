using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Vocabulary;

namespace AttendanceRules.Cli.Pages;

/// <summary>Figures as people read them: rounded to one decimal; one that is not certain as <c>about</c> its middle.</summary>
internal static class FigureWords
{
    /// <summary>The figure without its unit.</summary>
    public static string Of(Figure figure) => figure is not { Least: { } least, Most: { } most } ? figure.Text
        : least == most ? Number(least, figure.Unit)
        : figure.Unit is Unit.Percent or Unit.None ? "about " + Number((least + most) * 0.5m, figure.Unit)
        : $"{Number(least, figure.Unit)} to {Number(most, figure.Unit)}";

    /// <summary>The figure with its unit, where that is per cent.</summary>
    public static string WithUnit(Figure figure) => Of(figure) + (figure is { IsNumber: true, Unit: Unit.Percent } ? "\u00a0%" : "");

    /// <summary>Between which ends a figure is that is shown as about a number; null: it is certain, or shown with its ends.</summary>
    public static string? Range(Figure figure) => figure is { Least: { } least, Most: { } most, Unit: Unit.Percent or Unit.None }
        && least != most ? $"{Of(figure)} is between {Finely(least)} and {Finely(most)}" : null;

    public static decimal? Middle(Figure figure) => (figure.Least + figure.Most) * 0.5m;

    /// <summary>A percentage, or a difference of two.</summary>
    public static string Percent(decimal number) => Number(number, Unit.Percent);

    private static string Number(decimal number, Unit unit) => Math.Round(number, 1, MidpointRounding.AwayFromZero)
        .ToString(unit == Unit.Percent ? "0.0" : "0.#", CultureInfo.InvariantCulture);

    private static string Finely(decimal number) =>
        Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
}
