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
        var bestDistance = Math.Max(2, written.Length / 3) + 1;
        foreach (var candidate in candidates.Where(c => !string.Equals(c, written, StringComparison.Ordinal)).Take(Limits.Candidates)
            .Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - written.Length) < bestDistance && Distance(written, candidate) is var distance
                && distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best is null ? null : $"Did you mean '{best}'?";
    }

    // Levenshtein distance, letters compared without case: a wrong capital is the likeliest slip.
    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]);
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
