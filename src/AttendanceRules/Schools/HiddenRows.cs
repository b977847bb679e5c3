using AttendanceRules.Model.Values;

namespace AttendanceRules.Schools;

/// <summary>The rows of a table that show no figures: those of too few pupils, and those by which such a row could be worked out.</summary>
internal static class HiddenRows
{
    /// <summary>The word shown in the place of each figure of those rows, by the row's place.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="least">The fewest pupils with whom a row shows figures.</param>
    public static IReadOnlyDictionary<int, string> Of(IReadOnlyList<(IReadOnlyList<string> Keys, Row Row)> rows, Ratio least)
    {
        var pupils = rows.Select(r => (IReadOnlyCollection<int>)r.Row.Members).ToList();
        bool IsFew(int count) => Ratio.Of(count) < least;
        var words = Enumerable.Range(0, rows.Count).Where(i => IsFew(pupils[i].Count)).ToDictionary(i => i, _ => Figures.TooFew);
        if (words.Count == 0)
        {
            return words;
        }

        // The total of each line of a table in two directions may be known from the table in one.
        var lines = Lines(rows).ToList();
        for (var before = -1; before < words.Count;)
        {
            before = words.Count;
            foreach (var line in lines)
            {
                var hidden = Enumerable.Range(0, line.Count).Where(i => words.ContainsKey(line[i])).ToList();
                foreach (var i in SmallNumbers.KeptBackBeside([.. line.Select(l => pupils[l])], IsFew, hidden))
                {
                    words[line[i]] = SmallNumbers.KeptBack;
                }
            }
        }

        return words;
    }

    // All rows, and of a table by several axes those that differ on one of them alone.
    private static IEnumerable<List<int>> Lines(IReadOnlyList<(IReadOnlyList<string> Keys, Row Row)> rows)
    {
        var all = Enumerable.Range(0, rows.Count).ToList();
        var axes = rows[0].Keys.Count;
        return axes == 1 ? [all] : Enumerable.Range(0, axes).SelectMany(axis => all.GroupBy(
            i => string.Join('\n', rows[i].Keys.Where((_, k) => k != axis)), StringComparer.Ordinal).Select(g => g.ToList())).Append(all);
    }
}
