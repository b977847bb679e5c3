namespace AttendanceRules.Tests.Repository;

/// <summary>What every source file keeps to.</summary>
public sealed class SourceFileTests
{
    private const int MaxLines = 300;

    private const int MaxColumns = 140;

    private static readonly string[] VagueNames = ["Manager", "Helper", "Util"];

    private static readonly string[] Clocks =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "DateOnly.FromDateTime",
            "TimeProvider", "Stopwatch", "Environment.TickCount",
    ];

    private static readonly IReadOnlyList<SourceFile> Files = SourceFile.Under("src", "tests", "benchmarks");

    [Fact]
    public void There_are_files_to_look_at() => Assert.True(Files.Count > 100);

    [Fact]
    public void One_type_a_file_and_the_file_is_called_after_it() =>
        None.Of(Files.Where(f => f.Name != "Program" && !f.Types.SequenceEqual([f.Name.Split('.')[0]], StringComparer.Ordinal))
            .Select(f => $"{f.Path}: {string.Join(", ", f.Types)}"));

    [Fact]
    public void Namespaces_are_folders() =>
        None.Of(Files.Where(f => f.Name != "Program" && f.Namespace != f.NamespaceOfFolder).Select(f => $"{f.Path}: {f.Namespace}"));

    [Fact]
    public void No_two_types_of_a_project_have_one_name() =>
        None.Of(Files.Where(f => f.Name != "Program")
            .SelectMany(f => f.Types.Select(t => (Project: string.Join('/', f.Path.Split('/').Take(2)), Type: t, f.Namespace)))
            .Distinct() // The parts of a partial type are one type.
            .GroupBy(t => (t.Project, t.Type)).Where(g => g.Count() > 1).Select(g => $"{g.Key.Project}: {g.Key.Type}"));

    [Fact]
    public void Files_are_short() => None.Of(Files.Where(f => f.Lines.Length > MaxLines && !f.IsGenerated)
        .Select(f => $"{f.Path}: {f.Lines.Length} lines"));

    [Fact]
    public void Lines_fit() => None.Of(Files.SelectMany(f => f.Lines.Select((l, i) => (Line: l, Number: i + 1))
        .Where(l => l.Line.TrimEnd('\r').Length > MaxColumns).Select(l => $"{f.Path}({l.Number}): {l.Line.Length} columns")));

    [Fact]
    public void Names_say_what_a_thing_is() =>
        None.Of(Files.Where(f => f.Types.Append(f.Name).Any(t => VagueNames.Any(v => t.Contains(v, StringComparison.Ordinal))))
            .Select(f => f.Path));

    [Fact]
    public void The_core_has_no_clock() =>
        None.Of(Files.Where(f => f.Path.StartsWith("src/AttendanceRules/", StringComparison.Ordinal))
            .SelectMany(f => f.Code.Where(l => Clocks.Any(c => l.Text.Contains(c, StringComparison.Ordinal)))
                .Select(l => $"{f.Path}({l.Number}): {l.Text.Trim()}")));
}
