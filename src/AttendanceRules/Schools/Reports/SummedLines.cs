using System.Globalization;
using AttendanceRules.Advice;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools.Reports;

/// <summary>Lines of single pupils summed up by what is to be done, so that no pupil is named.</summary>
/// <param name="names">What people call what the packs name.</param>
/// <param name="least">The fewest pupils that are counted; null: any number is.</param>
internal sealed class SummedLines(ReportNames names, Ratio? least)
{
    /// <summary>How a count begins that is not shown.</summary>
    public const string Fewer = "fewer than ";

    public ReportTable Table(IEnumerable<DueAction> lines) => new(["Who", "What", "Pupils", "First due"],
        [.. lines.GroupBy(d => (d.Action.Stakeholder, d.Action.Title)).Select(g => (ReportCell[])[
            ReportCell.Named(g.Key.Stakeholder, names.Stakeholder(g.Key.Stakeholder)), g.Key.Title,
            Count(g.Select(d => d.Subject).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal).Count()) is { Length: > 0 } count
                ? count : "the school",
            g.Min(d => d.Action.Due) is { } first ? first : ""])]);

    /// <summary>How many pupils, without the number where they are too few to be counted.</summary>
    public static string Count(int pupils, Ratio? least) => pupils > 0 && least is { } few && Ratio.Of(pupils) < few ? Fewer + few
        : pupils.ToString(CultureInfo.InvariantCulture);

    private string Count(int pupils) => pupils == 0 ? "" : Count(pupils, least);
}
