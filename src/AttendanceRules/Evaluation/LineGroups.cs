using System.Numerics;

namespace AttendanceRules.Evaluation;

/// <summary>Lines of one key as one, and lines in order; those of one rank as they come.</summary>
internal static class LineGroups
{
    // More than most advice needs, so that room is seldom made anew.
    private const int Few = 64;

    // Numbers for so many lines and more.
    private const int Room = 512;

    // In a run of so many each is moved up to its place.
    private const int Run = 8;

    [ThreadStatic]
    private static LineRank[]? spareRanks;

    [ThreadStatic]
    private static int[]? spareNumbers;

    /// <summary>Lines of one key as one, in the order of the first of each.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="keyOf">What those have in common that become one.</param>
    /// <param name="join">Makes one of several.</param>
    /// <param name="alone">What becomes of a line without others; null: nothing.</param>
    public static T[] Join<T>(IReadOnlyList<T> lines, Func<T, LineKey> keyOf, Func<IReadOnlyList<T>, T> join, Func<T, T>? alone = null)
    {
        if (lines.Count == 1)
        {
            return [alone is null ? lines[0] : alone(lines[0])];
        }

        // By line the number of its key and the line before it in its chain, by hash the line that a chain begins with.
        var chains = (int)BitOperations.RoundUpToPowerOf2((uint)(lines.Count + lines.Count));
        var room = LendNumbers(lines.Count + lines.Count + chains);
        var places = room.AsSpan(0, lines.Count);
        var joined = new T[Compare(lines, keyOf, places, room.AsSpan(lines.Count, lines.Count),
            room.AsSpan(lines.Count + lines.Count, chains))];
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

        spareNumbers = room;
        for (var i = 0; i < joined.Length; i++)
        {
            joined[i] = groups?[i] is { } same ? join(same) : alone is null ? joined[i] : alone(joined[i]);
        }

        return joined;
    }

    // For each line the number of its key, and how many keys there are.
    private static int Compare<T>(IReadOnlyList<T> lines, Func<T, LineKey> keyOf, Span<int> places, Span<int> before, Span<int> chains)
    {
        // Lines are numbered from 1 in chains.
        chains.Clear();
        var count = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var key = keyOf(lines[i]);
            ref var chain = ref chains[key.GetHashCode() & (chains.Length - 1)];
            var same = chain;
            while (same > 0 && keyOf(lines[same - 1]) != key)
            {
                same = before[same - 1];
            }

            if (same > 0)
            {
                places[i] = places[same - 1];
                continue;
            }

            (before[i], chain, places[i]) = (chain, i + 1, count++);
        }

        return count;
    }

    /// <summary>Puts lines in the order of their ranks.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="rankOf">Where a line comes.</param>
    /// <param name="with">What that depends on besides.</param>
    /// <returns>The same lines.</returns>
    public static T[] InOrder<T, TWith>(T[] lines, Func<T, TWith, LineRank> rankOf, TWith with)
    {
        var ranks = spareRanks is { } kept && kept.Length >= lines.Length ? kept : new LineRank[lines.Length + Few];
        spareRanks = null;
        for (var i = 0; i < lines.Length; i++)
        {
            ranks[i] = rankOf(lines[i], with);
        }

        var room = LendNumbers(lines.Length + lines.Length);
        Place(lines, Order(ranks, lines.Length, room));
        Array.Clear(ranks, 0, lines.Length);
        (spareRanks, spareNumbers) = (ranks, room);
        return lines;
    }

    private static int[] LendNumbers(int count)
    {
        var numbers = spareNumbers is { } kept && kept.Length >= count ? kept : new int[count + Room];
        spareNumbers = null;
        return numbers;
    }

    // Ranks are large: what is put in order is where each line is. Runs of a few are joined to runs of twice as many, in one half of the
    // room after the other.
    private static Span<int> Order(LineRank[] ranks, int count, Span<int> room)
    {
        var order = room[..count];
        var other = room.Slice(count, count);
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
