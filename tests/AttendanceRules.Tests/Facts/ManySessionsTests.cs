namespace AttendanceRules.Tests.Facts;

/// <summary>Evidence names at most the latest twenty sessions, and says how many came before.</summary>
public sealed class ManySessionsTests
{
    private static readonly DateOnly On = new(2026, 9, 30);

    [Theory]
    [InlineData(9, 18, null)]
    [InlineData(10, 20, null)]
    [InlineData(11, 20, "2 earlier")]
    public void What_came_before_the_latest_twenty_is_a_number(int days, int named, string? earlier)
    {
        var absent = Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Take(days).Select(d => Problems.IsoDate.Text(d) + " O O");
        var book = Made.Book("""
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
            "actions": { "write": { "title": "Write", "by": "school" } }, "rules": { "r": { "when": "missed >= 1", "do": [ "write" ] } }
            """);
        var evidence = Assert.Single(Assert.Single(book.Advise(Made.Pupil(On, [.. absent]).Create(), On).Actions).Reasons).Evidence;
        Assert.Equal(earlier, evidence.FirstOrDefault(e => e.EndsWith("earlier", StringComparison.Ordinal)));
        Assert.Equal(named, evidence.Count(e => e.StartsWith("2026-09", StringComparison.Ordinal)));
    }
}
