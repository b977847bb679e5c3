namespace AttendanceRules.Evaluation;

/// <summary>Lines of one key as one, in order; those of one rank in the order of the first of each.</summary>
internal static class LineGroups
{
    // More than these are sorted by halves: moving each up to its place would take too long.
    private const int Few = 64;

    [ThreadStatic]
    private static Dictionary<LineKey, int>? spare;

    /// <param name="lines">The lines.</param>
    /// <param name="keyOf">What those have in common that become one.</param>
    /// <param name="join">Makes one of several.</param>
    /// <param name="rankOf">Where a line comes.</param>
    /// <param name="alone">What becomes of a line without others; null: nothing.</param>
    public static T[] Join<T>(IReadOnlyList<T> lines, Func<T, LineKey> keyOf, Func<IReadOnlyList<T>, T> join, Func<T, LineRank> rankOf,
        Func<T, T>? alone = null)
    {
        var places = spare ?? [];
        spare = null;
        var firsts = new List<T>(lines.Count);
        List<T>?[]? groups = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var key = keyOf(lines[i]);
            if (places.TryAdd(key, firsts.Count))
            {
                firsts.Add(lines[i]);
            }
            else
            {
                ((groups ??= new List<T>?[lines.Count])[places[key]] ??= [firsts[places[key]]]).Add(lines[i]);
            }
        }

        places.Clear();
        spare = places;
        var joined = new T[firsts.Count];
        var ranks = new LineRank[firsts.Count];
        for (var i = 0; i < joined.Length; i++)
        {
            joined[i] = groups?[i] is { } same ? join(same) : alone is null ? firsts[i] : alone(firsts[i]);
            ranks[i] = rankOf(joined[i]);
        }

        return InOrder(joined, ranks);
    }

    /// <summary>Lines by their ranks; those of one rank as they come.</summary>
    public static T[] InOrder<T>(T[] lines, LineRank[] ranks) => lines.Length <= Few ? Moved(lines, ranks)
        : [.. lines.Select((line, i) => (Line: line, Rank: ranks[i]))
            .Order(Comparer<(T Line, LineRank Rank)>.Create(static (x, y) => LineRank.Compare(x.Rank, y.Rank))).Select(j => j.Line)];

    private static T[] Moved<T>(T[] lines, LineRank[] ranks)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            var (at, line, rank) = (i, lines[i], ranks[i]);
            for (; at > 0 && LineRank.Compare(ranks[at - 1], rank) > 0; at--)
            {
                (lines[at], ranks[at]) = (lines[at - 1], ranks[at - 1]);
            }

            (lines[at], ranks[at]) = (line, rank);
        }

        return lines;
    }
}
