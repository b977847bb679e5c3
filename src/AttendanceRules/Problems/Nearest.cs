namespace AttendanceRules.Problems;

/// <summary>Finds the name an author most likely meant.</summary>
internal static class Nearest
{
    /// <summary>"Did you mean 'x'?" for the closest candidate, or null when none is close.</summary>
    public static string? Suggest(string written, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Max(2, written.Length / 3) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            var distance = Distance(written, candidate);
            if (distance < bestDistance)
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
