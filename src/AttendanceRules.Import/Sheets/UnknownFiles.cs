using AttendanceRules.Import.Cells;

namespace AttendanceRules.Import.Sheets;

/// <summary>Files in a school folder whose names say that they hold data, and which nobody reads.</summary>
internal static class UnknownFiles
{
    private const string Schema = ".schema.json";
    private const string Rejects = "rejects.csv";

    private static readonly HashSet<string> Endings =
        new([".csv", ".tsv", ".json", ".xlsx", ".xls", ".xml", ".txt"], StringComparer.OrdinalIgnoreCase);

    /// <param name="names">Names of the files in the folder.</param>
    /// <param name="known">Names that are read.</param>
    public static IReadOnlyList<FileNotRead> Of(IEnumerable<string> names, IReadOnlyCollection<string> known) =>
        [.. names.Where(n => IsData(n) && !known.Contains(n)).Order(StringComparer.Ordinal)
            .Select(n => new FileNotRead(Shown(n), Nearest(n, known)))];

    // Pages beside the data, schemas for editors, lists of rejects and what a program leaves while a file is open are something else.
    private static bool IsData(string name) => Endings.Contains(Path.GetExtension(name)) && name[0] is not ('.' or '~')
        && !name.EndsWith(Schema, StringComparison.OrdinalIgnoreCase) && !name.EndsWith(Rejects, StringComparison.OrdinalIgnoreCase);

    private static string Shown(string name) => name.Length <= Limits.IdLength ? Plain(name) : Echo.Of(name);

    private static string Plain(string name) => string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c));

    private static string? Nearest(string name, IReadOnlyCollection<string> known) => name.Length > Limits.IdLength ? null
        : known.Select(k => (Name: k, Distance: Distance(name, k))).Where(k => k.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal).Select(k => k.Name).FirstOrDefault();

    // Levenshtein distance, letters compared without case.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], diagonal) + 1, changed);
            }
        }

        return row[b.Length];
    }
}
