using AttendanceRules.Advice;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools.Reports;

/// <summary>What people call what the packs name.</summary>
internal sealed class ReportNames(Book book, SchoolBook schools, DateOnly asOf)
{
    public string? Stakeholder(string name) => book.StakeholderTitles.GetValueOrDefault(name);

    /// <summary>The place of a priority in the order of the packs; one that they do not name comes last.</summary>
    public int Rank(string? priority) => book.Priorities.Select((p, i) => (p.Id, Place: i)).Where(p => p.Id == priority)
        .Select(p => p.Place).FirstOrDefault(int.MaxValue);

    public string? Pathway(string id) => book.Pathways.Where(p => p.Id == id).Select(p => p.Title).LastOrDefault();

    /// <summary>A stage has no title of its own; its id in words.</summary>
    public static string Stage(string id) => id.Replace('-', ' ');

    /// <summary>Actions by name, each once, with their titles for people.</summary>
    public ReportCell Actions(IEnumerable<string> actions)
    {
        List<string> ids = [.. actions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return ReportCell.Named(string.Join(", ", ids), string.Join("; ", ids.Select(i => book.Actions[i].Title)));
    }

    /// <summary>The title of a class of sessions or a yes/no name, as the head of its column has it; null: it has none.</summary>
    public string? Title(string name) => schools.ColumnOf(name)?.Title;

    /// <summary>The band by whose values an analysis divides the pupils; null: it divides them by something else.</summary>
    public BandFact? Band(AnalysisDeclaration analysis) =>
        analysis.By is [{ Pupils.By: var by }] ? by.EditionOn(asOf) as BandFact : null;

    /// <summary>The key of a row of an analysis: a week by its first day, a code with its title.</summary>
    public ReportCell Key(string analysis, int axis, string key) =>
        schools.Analyses.First(a => a.Id == analysis).By[axis] switch
        {
            { IsOfWeeks: true } when IsoDate.TryParse(key, out var day) => day,
            { IsOfCodes: true } => ReportCell.Named(key, Code(key)),
            { Pupils.By: var by } when by.EditionOn(asOf) is BandFact band => Limits(band).Where(r => r.Value == key)
                .Select(r => Range(r.Range, band.Of.Unit)).FirstOrDefault(key),
            _ => key,
        };

    /// <summary>The values of a band with the numbers that each lets through, in their order; empty where the limits have no value.
    /// </summary>
    public IReadOnlyList<(string Value, BandInterval Range)> Limits(BandFact band) => band.RowsOn(asOf) is { } rows
        ? [.. rows.Rows.Zip(rows.On(asOf)).Where(r => r.Second is not null).Select(r => (r.First.Value, r.Second!.Value))
            .OrderBy(r => r.Item2.Low is not null).ThenBy(r => r.Item2.Low ?? default)] : [];

    private static string Range(BandInterval range, Unit unit)
    {
        var sign = unit == Unit.Percent ? "\u00a0%" : "";
        return (range.Low, range.High) switch
        {
            ({ } low, { } high) => $"{low} to {(range.HasHigh ? "" : "less than ")}{high}{sign}",
            ({ } low, null) => $"{(range.HasLow ? "" : "more than ")}{low}{sign}{(range.HasLow ? " or more" : "")}",
            (null, { } high) => $"{(range.HasHigh ? "up to" : "less than")} {high}{sign}",
            _ => "any",
        };
    }

    /// <summary>The figures beside which an analysis is shown; null: none.</summary>
    public TableBeside? Beside(string analysis, IReadOnlyList<FigureTable> tables) =>
        schools.Analyses.FirstOrDefault(a => a.Id == analysis)?.Beside is { } id && tables.FirstOrDefault(t => t.Id == id) is { } table
            ? new TableBeside(table, schools.Analyses.First(a => a.Id == id).In.Text) : null;

    private string? Code(string code) => book.Codes.Codes.TryGetValue(code, out var editions)
        && editions.FirstOrDefault(e => e.From <= asOf && !(e.To < asOf)) is { } edition ? $"{code}: {edition.Title}" : null;
}
