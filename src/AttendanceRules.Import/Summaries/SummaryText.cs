using System.Globalization;
using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Summaries;

/// <summary>Writes a summary in lines for people.</summary>
internal static class SummaryText
{
    // More would not be read; the list of rejects has all.
    private const int MostLines = 20;

    private const string WithoutList = ", as the register names them; without a list of pupils nothing else is known of them";

    public static IReadOnlyList<string> Of(ImportSummary summary) =>
    [
        $"Format: {summary.Format}",
        $"Marks read: {N(summary.RowsRead)} = {N(summary.RowsUsed)} used + {N(summary.RowsWithoutMark)} that say "
            + $"nothing{Silent(summary)} + {N(summary.RowsRejected)} rejected",
        $"Pupils: {N(summary.Pupils)}{(summary.HasPupilList ? "" : WithoutList)}",
        summary is { First: { } first, Last: { } last } ? $"Dates: {Day(first)} to {Day(last)}" : "Dates: none",
        .. Codes(summary), .. Classes(summary), .. Unmapped(summary), .. Gaps(summary), .. Rejected(summary),
        .. Block("Files that were not read:", summary.FilesNotRead.Select(f => f.ToString())),
    ];

    private static string Silent(ImportSummary summary) => summary.RowsWithoutMark == 0 ? ""
        : $" ({string.Join(", ", summary.WithoutMark.Select(m => $"{(m.Key.Length == 0 ? "empty" : $"'{m.Key}'")} {N(m.Value)}"))})";

    private static IEnumerable<string> Codes(ImportSummary summary)
    {
        var codes = summary.Codes.GroupBy(c => c.Code, StringComparer.Ordinal).Select(g => $"{g.Key} {N(g.Sum(c => c.Count))}");
        yield return "Codes: " + Listed(codes);
        var mapped = summary.Codes.Where(c => c.Written != c.Code).Select(c => $"'{Cells.Echo.Of(c.Written)}' as {c.Code} {N(c.Count)}")
            .ToList();
        if (mapped.Count > 0)
        {
            yield return "Mapped codes: " + Listed(mapped);
        }
    }

    private static IEnumerable<string> Classes(ImportSummary summary)
    {
        var classes = summary.Codes.Where(c => c.Class is not null).GroupBy(c => c.Class!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(c => c.Count)).Select(g => $"{g.Key} {N(g.Sum(c => c.Count))}").ToList();
        return classes.Count > 0 ? ["Classes: " + Listed(classes)] : [];
    }

    private static IEnumerable<string> Unmapped(ImportSummary summary) =>
        Block("No code of that day, so not used:", summary.Unmapped.Select(Unmapped));

    private static string Unmapped(UnmappedValue value)
    {
        var mend = value.Nearest is { } code ? $"map it to {code}?" : "map it in the mapping file under codes";
        return $"'{value.Value}': {Rows(value.Count)}, {Days(new DateSpan(value.First, value.Last))}; {mend}";
    }

    private static IEnumerable<string> Gaps(ImportSummary summary)
    {
        if (summary.SessionsWithoutMark > 0)
        {
            yield return $"Sessions without a mark: {N(summary.SessionsWithoutMark)}, of {Counted(summary.PupilsWithGaps, "pupil")}";
        }

        foreach (var line in Block("Days on which nobody has a mark:", summary.DaysWithoutMarks.Select(Days)))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Rejected(ImportSummary summary) => Block("Not used:", summary.Rejected.Select(g => g.ToString()));

    private static IEnumerable<string> Block(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? []
            : [title, .. all.Take(MostLines).Select(l => "  " + l), .. all.Count > MostLines ? [$"  and {N(all.Count - MostLines)} more"]
                : Array.Empty<string>()];
    }

    private static string Listed(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } text ? text : "none";

    private static string Rows(int count) => Counted(count, "row");

    private static string Counted(int count, string noun) => $"{N(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Days(DateSpan span) => span.From == span.To ? Day(span.From) : $"{Day(span.From)} to {Day(span.To)}";

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string N(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
