namespace AttendanceRules.Evaluation;

/// <summary>Lines of one key as one, in order; those of one rank in the order of the first of each.</summary>
internal static class LineGroups
{
    // More than these are sorted by halves: moving each up to its place would take too long.
    private const int Few = 64;

    [ThreadStatic]
    private static Dictionary<LineKey, int>? spare;

    public static T[] Join<T>(IReadOnlyList<T> lines, Func<T, LineKey> keyOf, Func<IReadOnlyList<T>, T> join, Func<T, LineRank> rankOf)
    {
        var places = spare ?? [];
        spare = null;
        var groups = new List<List<T>>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            if (places.TryAdd(keyOf(lines[i]), groups.Count))
            {
                groups.Add([lines[i]]);
            }
            else
            {
                groups[places[keyOf(lines[i])]].Add(lines[i]);
            }
        }

        places.Clear();
        spare = places;
        var joined = new T[groups.Count];
        var ranks = new LineRank[groups.Count];
        for (var i = 0; i < joined.Length; i++)
        {
            joined[i] = join(groups[i]);
            ranks[i] = rankOf(joined[i]);
        }

        return joined.Length <= Few ? Moved(joined, ranks)
            : [.. joined.Select((line, i) => (Line: line, Rank: ranks[i]))
                .Order(Comparer<(T Line, LineRank Rank)>.Create(static (x, y) => x.Rank.CompareTo(y.Rank))).Select(j => j.Line)];
    }

    private static T[] Moved<T>(T[] lines, LineRank[] ranks)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            var (at, line, rank) = (i, lines[i], ranks[i]);
            for (; at > 0 && ranks[at - 1].CompareTo(rank) > 0; at--)
            {
                (lines[at], ranks[at]) = (lines[at - 1], ranks[at - 1]);
            }

            (lines[at], ranks[at]) = (line, rank);
        }

        return lines;
    }
}
