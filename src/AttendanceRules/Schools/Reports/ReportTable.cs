using AttendanceRules.Advice;

namespace AttendanceRules.Schools.Reports;

/// <summary>A table of a report. Each row has a cell for each column.</summary>
/// <param name="Columns">The headings of its columns.</param>
/// <param name="Rows">Its rows. Empty: nothing is of the kind.</param>
internal sealed record ReportTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows) : ReportBlock
{
    /// <summary>Rows and columns that it leaves out as they hold a word in the place of every figure: the word, and the name. Empty:
    /// none.</summary>
    public IReadOnlyList<(string Word, string Name)> Silent { get; init; } = [];

    /// <summary>Sentences below it. Empty: none.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    /// <summary>The figures it shows, of which a chart can be drawn; null: none.</summary>
    public FigureTable? Figures { get; init; }

    /// <summary>The figures of another time beside them; null: none.</summary>
    public TableBeside? Beside { get; init; }

    /// <summary>What the report's section calls it: a declaration of the packs or a standard part.</summary>
    public string Word { get; init; } = "";
}
