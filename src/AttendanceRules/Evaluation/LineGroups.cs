namespace AttendanceRules.Evaluation;

/// <summary>Lines of one key as one, in order; those of one rank in the order of the first of each.</summary>
internal static class LineGroups
{
    // Room for the order of so many is made on the stack.
    private const int Few = 64;

    // Lines whose keys have one hash are chained from one of these.
    private const int Chains = 128;

    // In a run of so many each is moved up to its place.
    private const int Run = 8;

    [ThreadStatic]
    private static Dictionary<LineKey, int>? spare;

    [ThreadStatic]
    private static LineRank[]? spareRanks;

    [ThreadStatic]
    private static int[]? sparePlaces;

    /// <param name="lines">The lines.</param>
    /// <param name="keyOf">What those have in common that become one.</param>
    /// <param name="join">Makes one of several.</param>
    /// <param name="rankOf">Where a line comes.</param>
    /// <param name="with">What that depends on besides.</param>
    /// <param name="alone">What becomes of a line without others; null: nothing.</param>
    public static T[] Join<T, TWith>(IReadOnlyList<T> lines, Func<T, LineKey> keyOf, Func<IReadOnlyList<T>, T> join,
        Func<T, TWith, LineRank> rankOf, TWith with, Func<T, T>? alone = null)
    {
        if (lines.Count == 1)
        {
            return [alone is null ? lines[0] : alone(lines[0])];
        }

        var places = sparePlaces is { } kept && kept.Length >= lines.Count ? kept : new int[lines.Count + Few];
        sparePlaces = null;
        var joined = new T[lines.Count <= Few ? Compare(lines, keyOf, places) : LookUp(lines, keyOf, places)];
        var groups = joined.Length == lines.Count ? null : new List<T>?[joined.Length];
        for (var (i, count) = (0, 0); i < lines.Count; i++)
        {
            if (places[i] == count)
            {
                joined[count++] = lines[i];
            }
            else
            {
                (groups![places[i]] ??= [joined[places[i]]]).Add(lines[i]);
            }
        }

        sparePlaces = places;
        var ranks = Lend(joined.Length);
        for (var i = 0; i < joined.Length; i++)
        {
            joined[i] = groups?[i] is { } same ? join(same) : alone is null ? joined[i] : alone(joined[i]);
            ranks[i] = rankOf(joined[i], with);
        }

        return InOrder(joined, ranks);
    }

    // For each line the number of its key, and how many keys there are.
    private static int Compare<T>(IReadOnlyList<T> lines, Func<T, LineKey> keyOf, int[] places)
    {
        // By chain the line that began it last, from 1, and by line the one before it.
        Span<byte> chains = stackalloc byte[Chains];
        Span<byte> before = stackalloc byte[Few];
        chains.Clear();
        var count = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var key = keyOf(lines[i]);
            ref var chain = ref chains[key.GetHashCode() & (Chains - 1)];
            int same = chain;
            while (same > 0 && keyOf(lines[same - 1]) != key)
            {
                same = before[same - 1];
            }

            if (same > 0)
            {
                places[i] = places[same - 1];
                continue;
            }

            (before[i], chain, places[i]) = (chain, (byte)(i + 1), count++);
        }

        return count;
    }

    private static int LookUp<T>(IReadOnlyList<T> lines, Func<T, LineKey> keyOf, int[] places)
    {
        var keys = spare ?? [];
        spare = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var key = keyOf(lines[i]);
            places[i] = keys.TryAdd(key, keys.Count) ? keys.Count - 1 : keys[key];
        }

        var count = keys.Count;
        keys.Clear();
        spare = keys;
        return count;
    }

    /// <summary>Room for ranks, which <see cref="InOrder"/> takes back.</summary>
    public static LineRank[] Lend(int count)
    {
        var ranks = spareRanks is { } kept && kept.Length >= count ? kept : new LineRank[count + Few];
        spareRanks = null;
        return ranks;
    }

    /// <summary>Lines by their ranks; those of one rank as they come.</summary>
    public static T[] InOrder<T>(T[] lines, LineRank[] ranks)
    {
        Span<int> order = lines.Length <= Few ? stackalloc int[Few + Few] : new int[lines.Length + lines.Length];
        Place(lines, Order(ranks, lines.Length, order));
        Array.Clear(ranks, 0, lines.Length);
        spareRanks = ranks;
        return lines;
    }

    // Ranks are large: what is put in order is where each line is. Runs of a few are joined to runs of twice as many, in one half of the
    // room after the other.
    private static Span<int> Order(LineRank[] ranks, int count, Span<int> room)
    {
        var order = room[..count];
        var other = room[count..];
        for (var from = 0; from < count; from += Run)
        {
            Move(ranks, order, from, Math.Min(from + Run, count));
        }

        for (var (run, both) = (Run, Run + Run); run < count; (run, both) = (both, both + both))
        {
            for (var from = 0; from < count; from += both)
            {
                Merge(ranks, order, other, from, Math.Min(from + run, count), Math.Min(from + both, count));
            }

            var joined = other;
            other = order;
            order = joined;
        }

        return order;
    }

    private static void Move(LineRank[] ranks, Span<int> order, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            var at = i;
            for (; at > from && LineRank.Compare(ranks[order[at - 1]], ranks[i]) > 0; at--)
            {
                order[at] = order[at - 1];
            }

            order[at] = i;
        }
    }

    private static void Merge(LineRank[] ranks, Span<int> order, Span<int> into, int from, int middle, int end)
    {
        var (first, second) = (from, middle);
        for (var i = from; i < end; i++)
        {
            var isFirst = second == end || (first < middle && LineRank.Compare(ranks[order[first]], ranks[order[second]]) <= 0);
            into[i] = isFirst ? order[first++] : order[second++];
        }
    }

    // Each place is filled from where its line was, and that place next, until the first is reached again.
    private static void Place<T>(T[] lines, Span<int> order)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (order[i] == i)
            {
                continue;
            }

            var (at, first) = (i, lines[i]);
            while (order[at] != i)
            {
                var from = order[at];
                (lines[at], order[at]) = (lines[from], at);
                at = from;
            }

            (lines[at], order[at]) = (first, at);
        }
    }
}
