using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using AttendanceRules.Model;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Repository;

/// <summary>SECURITY.md lists each limit of packs with the value that the code has; the tests of the importers do so for records.</summary>
public sealed partial class SecurityPageTests
{
    private static readonly string[] Parts = File.ReadAllText(RepositoryFolder.Of("SECURITY.md")).Split("## Limits of ");

    [Fact]
    public void Each_limit_of_packs_is_listed_with_its_value() => Assert.Equal(
        Constants(typeof(Limits)).Concat(Constants(typeof(PackFolder)))
            .Append(("MaxClasses", CodeTable.MaxClasses)).OrderBy(c => c.Item1, StringComparer.Ordinal),
        Rows(Parts[1]));

    private static IEnumerable<(string, long)> Constants(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(f => f.IsLiteral)
        .Select(f => (f.Name, Convert.ToInt64(f.GetRawConstantValue(), CultureInfo.InvariantCulture)));

    private static IEnumerable<(string, long)> Rows(string part) => Row().Matches(part)
        .Select(m => (m.Groups[1].Value, long.Parse(m.Groups[2].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)))
        .OrderBy(r => r.Item1, StringComparer.Ordinal);

    [GeneratedRegex("^\\| `(\\w+)` \\| ([\\d,]+) ", RegexOptions.Multiline)]
    private static partial Regex Row();
}
