using AttendanceRules.Cases;

namespace AttendanceRules.Tests.Cases;

public sealed class StoryTests
{
    private const string Calendar =
        """{ "terms": [ { "from": "2026-09-02", "to": "2026-12-18", "halfTerms": [ { "from": "2026-10-26", "to": "2026-10-30" } ] } ] }""";

    private static readonly RuleBook England = RuleBook.England;

    public static TheoryData<string> Stories => [.. CaseRunner.StoriesIn(RepositoryFolder.Of("seeds", "stories"))
        .Select(s => Path.GetFileName(s))];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_holds_and_says_what_it_is_about(string story)
    {
        var folder = RepositoryFolder.Of("seeds", "stories", story);

        var results = CaseRunner.RunStory(England, folder);

        Assert.NotEmpty(results);
        Assert.Empty(results.Where(r => r.Differences.Count > 0)
            .Select(r => $"{r.File}({r.Line}) {r.Case}: {string.Join("; ", r.Differences)}"));
        Assert.True(File.Exists(Path.Combine(folder, "README.md")), "The story has no README.md.");
        Assert.Contains($"({story}/)", File.ReadAllText(RepositoryFolder.Of("seeds", "stories", "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_stories_enough() => Assert.True(Stories.Count >= 25, $"{Stories.Count} stories");

    [Fact]
    public void A_wrong_expectation_is_told_with_file_and_line()
    {
        var results = Run("""
            {
              "calendar": "autumn",
              "cases": [
                { "case": "well", "pupil": { "year": 5 }, "register": [ "2026-11-10 N" ],
                  "check": [ { "on": "2026-11-10", "only": true,
                  "expect": { "school": [ "ask-reason due 2026-11-10", "establish-reason due 2026-11-17" ] } } ] },
                { "case": "wrong", "pupil": { "year": 5 }, "register": [ "2026-11-10 N" ],
                  "check": [ { "on": "2026-11-10", "only": true, "expect": { "school": [ "ask-reason due 2026-11-11" ] },
                    "facts": { "absenceRate": "2/97" } } ] }
              ]
            }
            """);

        Assert.Empty(results[0].Differences);
        Assert.Equal("wrong", results[1].Case);
        Assert.EndsWith("/cases.json", results[1].File, StringComparison.Ordinal);
        Assert.Equal(7, results[1].Line);
        Assert.Equal(
            [
                "on 2026-11-10: expected of school: ask-reason due 2026-11-11; found: ask-reason due 2026-11-10",
                "on 2026-11-10: also advised to school: ask-reason due 2026-11-10",
                "on 2026-11-10: also advised to school: establish-reason due 2026-11-17",
                "on 2026-11-10: absenceRate is 2/90, expected 2/97",
            ],
            results[1].Differences);
    }

    [Fact]
    public void A_mistake_in_the_file_is_told_with_its_line() =>
        Assert.Contains(Run("{\n  \"calendar\": \"autumn\",\n  \"caes\": []\n}"), r => r.Line == 3 && r.Differences[0]
            .Contains("caes", StringComparison.Ordinal));

    [Fact]
    public void A_calendar_that_is_not_there_is_told() =>
        Assert.Contains("winter", Assert.Single(Run(
            """{ "calendar": "winter", "cases": [ { "case": "c", "check": [ { "on": "2026-11-10" } ] } ] }""")).Differences[0],
                StringComparison.Ordinal);

    [Fact]
    public void A_file_that_a_story_does_not_read_is_said()
    {
        var folder = Directory.CreateTempSubdirectory("story").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "cases.json"), """{ "cases": [] }""");
            File.WriteAllText(Path.Combine(folder, "rules.json"), "{}");
            var result = Assert.Single(CaseRunner.RunStory(England, folder));
            Assert.Contains("rules.json(1,1): error unused-file", Assert.Single(result.Differences), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_folder_without_cases_is_no_story() =>
        Assert.Throws<FileNotFoundException>(() => CaseRunner.RunStory(England, RepositoryFolder.Of("seeds", "school")));

    private static IReadOnlyList<CaseResult> Run(string cases)
    {
        var folder = Directory.CreateTempSubdirectory("story").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "calendars"));
            File.WriteAllText(Path.Combine(folder, "calendars", "autumn.json"), Calendar);
            File.WriteAllText(Path.Combine(folder, "cases.json"), cases);
            return CaseRunner.RunStory(England, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
