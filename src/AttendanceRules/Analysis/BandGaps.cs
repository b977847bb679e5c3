using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>
/// Numbers between the rows of a band that no row matches, where the band has no <c>else</c>. Numbers below the lowest row and above the
/// highest are left out on purpose in many bands.
/// </summary>
internal static class BandGaps
{
    public static void Check(WrittenBook book, ProblemList problems)
    {
        foreach (var (name, symbol) in book.Symbols)
        {
            var editions = symbol is DatedFact dated ? [.. dated.Editions.Select(e => e.Item)] : new List<Symbol> { symbol };
            var gap = editions.OfType<BandFact>().Where(b => b.Else is null)
                .SelectMany(b => b.Editions.SelectMany(rows => rows.Days.Select(d => Gap(rows.On(d), IsCounted(b.Of)))))
                .FirstOrDefault(g => g is not null);
            if (gap is var (from, to))
            {
                problems.Warn("gap-in-band", symbol.Origin,
                    $"No row of the band '{name}' matches the numbers between {from} and {to}.",
                    "Let each row end where the next one begins, such as '< 95' and '>= 95', or give the band an 'else'.");
            }
        }
    }

    // What is counted has no number between 3 and 4.
    private static bool IsCounted(Symbol fact) => fact.Unit is not (Unit.Percent or Unit.None) && fact is not NumberFact;

    private static (Ratio From, Ratio To)? Gap(IReadOnlyList<BandInterval?> rows, bool isCounted)
    {
        var sorted = rows.OfType<BandInterval>().Where(r => !r.IsEmpty).ToList();
        foreach (var row in sorted.Where(r => r.High is not null))
        {
            var end = row.High!.Value;
            var next = sorted.Where(r => r.Low is { } low && (low > end || low.CompareTo(end) == 0)).OrderBy(r => r.Low)
                .ThenByDescending(r => r.HasLow).Cast<BandInterval?>().FirstOrDefault();
            if (next is { Low: { } begin } above && IsBetween(end, row.HasHigh, begin, above.HasLow, isCounted)
                && !sorted.Exists(r => r != row && r.Contains(end) && !(r.High is { } high && high < begin)))
            {
                return (end, begin);
            }
        }

        return null;
    }

    private static bool IsBetween(Ratio end, bool hasEnd, Ratio begin, bool hasBegin, bool isCounted)
    {
        if (end.CompareTo(begin) == 0)
        {
            return !hasEnd && !hasBegin;
        }

        // The first whole number after the end, and whether the next row has begun by then.
        var first = Ratio.Of((long)Math.Floor((double)end.A / end.B) + 1);
        var next = !hasEnd && end.B == 1 ? end : first;
        return !isCounted || next < begin || (next.CompareTo(begin) == 0 && !hasBegin);
    }
}
