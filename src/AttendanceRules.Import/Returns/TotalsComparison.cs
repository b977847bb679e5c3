namespace AttendanceRules.Import.Returns;

/// <summary>Compares totals of register and return, pupil by pupil: it costs what the pupils' codes are, whatever a return names.</summary>
internal sealed class TotalsComparison
{
    private readonly List<string> pupils = [];
    private int register;
    private int returned;

    /// <summary>Totals that are not the same: possible sessions first, then by code.</summary>
    /// <param name="both">Ids of the pupils in both, sorted.</param>
    /// <param name="register">Totals of the register.</param>
    /// <param name="returned">Totals of the return.</param>
    public static IReadOnlyList<TotalsDifference> Of(
        IReadOnlyList<string> both, IReadOnlyDictionary<string, PupilTotals> register, IReadOnlyDictionary<string, PupilTotals> returned)
    {
        var possible = new TotalsComparison();
        var byCode = new SortedDictionary<string, TotalsComparison>(StringComparer.Ordinal);
        foreach (var id in both)
        {
            var (own, other) = (register[id], returned[id]);
            possible.Add(id, own.Possible, other.Possible);
            foreach (var code in own.Absence.Keys.Union(other.Absence.Keys, StringComparer.Ordinal))
            {
                if (!byCode.TryGetValue(code, out var found))
                {
                    byCode[code] = found = new TotalsComparison();
                }

                found.Add(id, own.Absence.GetValueOrDefault(code), other.Absence.GetValueOrDefault(code));
            }
        }

        return [.. byCode.Select(c => c.Value.As(c.Key)).Prepend(possible.As(TotalsDifference.Possible)).OfType<TotalsDifference>()];
    }

    private void Add(string id, int own, int other)
    {
        register += own;
        returned += other;
        if (own != other)
        {
            pupils.Add(id);
        }
    }

    private TotalsDifference? As(string item) => pupils.Count == 0 ? null : new TotalsDifference(item, register, returned, pupils);
}
