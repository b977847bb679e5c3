namespace AttendanceRules.Testing.Checks;

/// <summary>Finds the names that are most like another one.</summary>
internal static class NearNames
{
    private const int Most = 3;

    public static IEnumerable<string> Of(string name, IEnumerable<string> known) =>
        known.OrderBy(k => Distance(name, k)).ThenBy(k => k, StringComparer.Ordinal).Take(Most);

    // How many letters have to be put in, taken out or changed.
    private static int Distance(string x, string y)
    {
        var row = Enumerable.Range(0, y.Length + 1).ToArray();
        for (var i = 1; i <= x.Length; i++)
        {
            var corner = row[0]++;
            for (var j = 1; j <= y.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (x[i - 1] == y[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
