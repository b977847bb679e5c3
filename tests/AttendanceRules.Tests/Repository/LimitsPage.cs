using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace AttendanceRules.Tests.Repository;

/// <summary>What SECURITY.md lists as limits, and what the code has.</summary>
internal static partial class LimitsPage
{
    private static readonly string[] Parts = File.ReadAllText(RepositoryFolder.Of("SECURITY.md")).Split("## Limits of ");

    /// <summary>The rows of one of its tables, by name.</summary>
    public static IEnumerable<(string Name, long Value)> Rows(int table) => Row().Matches(Parts[table])
        .Select(m => (m.Groups[1].Value, long.Parse(m.Groups[2].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)))
        .OrderBy(r => r.Item1, StringComparer.Ordinal);

    /// <summary>The constants of a type.</summary>
    public static IEnumerable<(string Name, long Value)> Constants(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(f => f.IsLiteral)
        .Select(f => (f.Name, Convert.ToInt64(f.GetRawConstantValue(), CultureInfo.InvariantCulture)));

    [GeneratedRegex("^\\| `(\\w+)` \\| ([\\d,]+) ", RegexOptions.Multiline)]
    private static partial Regex Row();
}
