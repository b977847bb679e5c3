using AttendanceRules.Advice;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools.Reports;

/// <summary>A cell of a report's table: a text, and what it is where it is more than that.</summary>
/// <param name="Text">The text, as a plain document shows it.</param>
internal readonly record struct ReportCell(string Text)
{
    /// <summary>The day it is; null: none.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>The figure it is; null: none.</summary>
    public Figure? Figure { get; private init; }

    /// <summary>The clauses it lists; null: none.</summary>
    public IReadOnlyList<string>? Sources { get; private init; }

    /// <summary>The text as people read it, where a plain document shows a name of the packs; null: the same.</summary>
    public string? Shown { get; private init; }

    public static implicit operator ReportCell(string text) => new(text);

    public static implicit operator ReportCell(DateOnly day) => new(IsoDate.Text(day)) { Day = day };

    public static ReportCell Of(Figure figure) => new(figure.Text) { Figure = figure };

    /// <summary>A name of the packs with what people call it.</summary>
    public static ReportCell Named(string name, string? shown) => new(name) { Shown = shown };

    public static ReportCell OfSources(IReadOnlyList<string> sources) => new(string.Join(", ", sources)) { Sources = sources };
}
