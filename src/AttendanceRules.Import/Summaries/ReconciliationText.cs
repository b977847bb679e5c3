using System.Globalization;
using AttendanceRules.Problems;

namespace AttendanceRules.Import.Summaries;

/// <summary>Writes a comparison in lines for people.</summary>
internal static class ReconciliationText
{
    private const int MostIds = 10;

    public static IReadOnlyList<string> Of(Reconciliation found) =>
    [
        FormattableString.Invariant($"Term: {found.Term.From:yyyy-MM-dd} to {found.Term.To:yyyy-MM-dd}"),
        $"Pupils in the return: {found.PupilsRead} = {found.PupilsCompared} compared + {found.OnlyInReturn.Count} not in the register + "
            + $"{found.PupilsWithoutTotals} without totals + {found.Rejected.Select(r => r.Row).Distinct().Count()} rejected",
        .. found.Differences.Count == 0 ? ["The totals are the same."] : found.Differences.Select(Difference),
        .. Listed("In the return and not in the register", found.OnlyInReturn),
        .. Listed("In the register and without totals in the return (it asks for some ages only)", found.OnlyInRegister),
        .. found.UnclassedSessions > 0
            ? [$"Sessions of the register that cannot be classed: {found.UnclassedSessions}. Each may count as possible and as any "
                + "absence."] : Array.Empty<string>(),
        .. RejectedGroup.Of(found.Rejected).Select(g => "Not used: " + g),
    ];

    private static string Difference(TotalsDifference d)
    {
        var (sessions, difference) =
            (d.Item == TotalsDifference.Possible ? "possible sessions" : $"{d.Item} sessions", d.Register - d.Return);
        var sum = difference == 0 ? $"Your totals of {sessions} are the same, yet those of pupils differ"
            : $"Your totals differ by {Math.Abs(difference).ToString(CultureInfo.InvariantCulture)} {sessions}";
        return $"{sum}: register {d.Register}, return {d.Return} ({Ids(d.Pupils)})";
    }

    private static IEnumerable<string> Listed(string title, IReadOnlyList<string> pupils) =>
        pupils.Count == 0 ? [] : [$"{title}: {Ids(pupils)}"];

    private static string Ids(IReadOnlyList<string> pupils) =>
        $"{pupils.Count} pupil{(pupils.Count == 1 ? "" : "s")}: "
            + $"{string.Join(", ", pupils.Take(MostIds).Select(Cells.Echo.Of))}{(pupils.Count > MostIds ? ", …" : "")}";
}
