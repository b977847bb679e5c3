namespace AttendanceRules.Problems;

/// <summary>Finds the name an author most likely meant.</summary>
internal static class Nearest
{
    /// <summary>
    /// "Did you mean 'x'?" for the closest candidate, or null when none is close. The name that was written is never suggested:
    /// where it exists, it is of another sort than is needed.
    /// </summary>
    public static string? Suggest(string written, IEnumerable<string> candidates)
    {
        if (written.Length > Limits.NameBytes)
        {
            return null;
        }

        string? best = null;
        var most = Math.Max(2, written.Length / 3);
        foreach (var candidate in candidates.Where(c => !string.Equals(c, written, StringComparison.Ordinal)).Take(Limits.Candidates))
        {
            var distance = Distance(written, candidate, most);
            if (distance < most || (distance == most && (best is null || string.CompareOrdinal(candidate, best) < 0)))
            {
                (best, most) = (candidate, distance);
            }
        }

        return best is null ? null : $"Did you mean '{best}'?";
    }

    // Levenshtein distance, letters compared without case: a wrong capital is the likeliest slip. Any number above the most will do
    // where it is more than that: most names are nowhere near.
    private static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        Span<int> row = b.Length < 256 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (letter, diagonal, least) = (char.ToLowerInvariant(a[i - 1]), row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (letter == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], diagonal) + 1, changed);
                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }
        }

        return row[b.Length];
    }
}
