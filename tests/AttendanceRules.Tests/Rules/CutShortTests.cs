using AttendanceRules.Problems;

namespace AttendanceRules.Tests.Rules;

/// <summary>Where something is cut short, the reader learns it.</summary>
public sealed class CutShortTests
{
    private const string OneDayCycles = """
        "facts": { "m": { "count": "sessions", "of": "absence", "in": "watch of a", "title": "Missed" } },
        "actions": { "act": { "title": "Act", "by": "school" } },
        "pathways": { "p": { "title": "P", "stages": [
          { "id": "a", "do": [ "act" ], "watch": { "for": "1 school days", "improved": "m == 0", "then": "close" } } ] } }
        """;

    // Each entry opens a cycle that closes on its own day.
    [Theory]
    [InlineData(60, false)]
    [InlineData(61, true)]
    public void More_cycles_than_are_followed_are_a_notice(int entries, bool isCutShort)
    {
        var days = Made.Autumn.SchoolDays(new HashSet<DateOnly>()).Take(entries + 1).ToList();
        var pupil = Made.Pupil(days[^1]);
        foreach (var day in days.Take(entries))
        {
            pupil.Did(day, "act");
        }

        var notices = Made.Book(OneDayCycles).Advise(pupil.Create(), days[^1]).Notices.Select(n => n.Code);
        Assert.Equal(isCutShort, notices.Contains("cycle-cut-short", StringComparer.Ordinal));
    }

    // Each week's entry is watched into the next week, and the verdict is open: each cycle may hold the next one open.
    [Theory]
    [InlineData(4, false)]
    [InlineData(8, true)]
    public void More_cycles_that_may_hold_each_other_open_than_are_followed_are_a_notice(int weeks, bool isCutShort)
    {
        var last = new DateOnly(2026, 10, 23);
        var pupil = Made.Pupil(last);
        foreach (var week in Enumerable.Range(0, weeks))
        {
            pupil.Did(last.AddDays(-1 - (7 * week)), "act");
        }

        var advice = Made.Book("""
            "questions": { "better": { "ask": "Better?", "of": "school", "type": "yes/no" } },
            "actions": { "act": { "title": "Act", "by": "school" }, "more": { "title": "More", "by": "school" } },
            "pathways": { "p": { "title": "P", "cycle": "this week", "stages": [
              { "id": "a", "do": [ "act" ], "watch": { "for": "4 school days", "improved": "better", "then": "stay" } },
              { "id": "b", "do": [ "more" ] } ] } }
            """).Advise(pupil.Create(), last);
        Assert.Equal(isCutShort, advice.Notices.Any(n => n.Code == "cycle-cut-short"));
    }

    [Theory]
    [InlineData(50, false)]
    [InlineData(51, true)]
    public void A_long_list_of_problems_says_how_many_more_there_are(int count, bool hasMore)
    {
        var problems = Enumerable.Range(1, count).Select(i => new Problem
        {
            Code = "code", Severity = Severity.Error, Message = "Wrong.", File = "pack.json", Line = i, Column = 1, Path = "",
        }).ToList();
        var message = new RuleBookException(problems).Message;
        Assert.Equal(hasMore, message.Contains("and 1 more", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(8, false)]
    [InlineData(9, true)]
    public void A_file_in_too_many_folders_is_refused_and_not_passed_over(int folders, bool isRefused)
    {
        var root = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var deep = Path.Combine([root, .. Enumerable.Repeat("a", folders)]);
        Directory.CreateDirectory(deep);
        try
        {
            File.WriteAllText(Path.Combine(root, "pack.json"), $"{{ {Made.Identity} }}");
            File.WriteAllText(Path.Combine(deep, "more.json"), "{}");
            var load = () => Made.ProblemsOf([PackSource.Shipped("england-base"), PackSource.FromFolder(root)]);
            if (isRefused)
            {
                Assert.Contains("Move it up", Assert.Throws<InvalidOperationException>(load).Message, StringComparison.Ordinal);
            }
            else
            {
                Assert.Empty(load());
            }
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
