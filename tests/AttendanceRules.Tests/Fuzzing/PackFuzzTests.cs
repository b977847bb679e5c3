using System.Text;
using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Problems;
using AttendanceRules.Tests.Rules.Broken;

namespace AttendanceRules.Tests.Fuzzing;

/// <summary>Damaged pack files, calendars and packs give problems with places, and nothing else happens.</summary>
[Collection(Alone.Name)]
[Trait("Category", "Slow")]
public sealed class PackFuzzTests
{
    private const int PieceLength = 1500;

    private static readonly string[] Words =
        ["\"when\": ", "\"rules\": {", "\"facts\": {", "\"from\": \"2026-09-01\"", "\"do\": [", "// x\n", "/* x", "[[[[[[[[", "{\"a\":",
            "\"sources\": []"];

    // Of every shipped file a piece, so that an input is read in little time.
    private static readonly string[] Pieces = [.. PackSource.AllShipped().SelectMany(p => p.Read())
        .Select(f => Encoding.UTF8.GetString(f.Content)).SelectMany(t => Enumerable.Range(0, 1 + (t.Length / (8 * PieceLength)))
            .Select(i => t.Substring(i * 8 * PieceLength, Math.Min(PieceLength, t.Length - (i * 8 * PieceLength)))))];

    [Fact]
    public void Files() => FuzzRun.Of(25_000, Pieces, Words, t =>
    {
        var problems = new ProblemList();
        var item = JsonItemReader.Read("a.json", Encoding.UTF8.GetBytes(t), problems);
        Assert.True(item is not null || problems.HasErrors);
    });

    [Fact]
    public void Calendars() => FuzzRun.Of(10_000, [.. PackSource.AllShipped().SelectMany(p => p.Read())
        .Where(f => f.Name.StartsWith("calendars/", StringComparison.Ordinal)).Select(f => Encoding.UTF8.GetString(f.Content))], Words, t =>
        {
            var isRead = SchoolCalendar.TryParse(t, "c.json", out var calendar, out var problems);
            Assert.True(isRead ? calendar is not null : problems.Count > 0);
        });

    [Fact]
    public void Whole_packs() => FuzzRun.Of(400, [BrokenPack.Rich], Words, t =>
    {
        var isLoaded = RuleBook.TryLoad([Pack("base", BrokenPack.SmallBase), Pack("broken", t)], out var book, out var problems);
        Assert.True(isLoaded ? book is not null : problems.Any(p => p.Line > 0 || p.File.Length > 0));
    });

    private static PackSource Pack(string name, string text) =>
        PackSource.FromFiles(name, new Dictionary<string, string>(StringComparer.Ordinal) { ["a.json"] = text });
}
