using AttendanceRules.Cases;

namespace AttendanceRules.Tests.Walks;

/// <summary>Two terms day by day: each day as it was known on that day.</summary>
[Trait("Category", "Slow")]
public sealed class WalkTests
{
    public static TheoryData<string> Walks => [.. WalkStory.All.Select(w => w.Name)];

    [Fact]
    public void There_are_walks_enough() => Assert.True(Walks.Count >= 8, $"{Walks.Count} walks");

    [Theory]
    [MemberData(nameof(Walks))]
    public void The_case_of_a_walk_holds_and_the_walk_says_what_it_is_about(string walk)
    {
        var story = Named(walk);
        Assert.Empty(CaseRunner.RunStory(story.Book, story.Folder).Where(r => r.Differences.Count > 0)
            .Select(r => $"{r.File}({r.Line}) {r.Case}: {string.Join("; ", r.Differences)}"));
        Assert.True(File.Exists(Path.Combine(story.Folder, "README.md")), "The walk has no README.md.");
        Assert.Contains($"[{walk}]({story.Pack}/{walk}/)", File.ReadAllText(RepositoryFolder.Of("seeds", "walks", "README.md")),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void What_changes_on_a_day_is_what_was_worked_out_by_hand(string walk)
    {
        var story = Named(walk);
        var (written, found) = (WalkChanges.Written(File.ReadAllText(Path.Combine(story.Folder, "changes.txt"))).ToList(),
            WalkChanges.Found(story.Days()).ToList());
        Assert.NotEmpty(written);
        Assert.Empty(written.Except(found, StringComparer.Ordinal).Select(c => "expected: " + c)
            .Concat(found.Except(written, StringComparer.Ordinal).Select(c => "found: " + c))
            .OrderBy(c => c[(c.IndexOf(':', StringComparison.Ordinal) + 2)..], StringComparer.Ordinal));
        Assert.Equal(written, found);
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public void Whole_walk(string walk) => Approved.TextFor(string.Join('\n', Named(walk).Days()) + "\n", "walk", walk);

    private static WalkStory Named(string walk) => WalkStory.All.Single(w => w.Name == walk);
}
