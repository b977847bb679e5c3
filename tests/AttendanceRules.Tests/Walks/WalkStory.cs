using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Cases;
using AttendanceRules.Json;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Walks;

/// <summary>A walk of <c>seeds/walks</c>: a story of one case, in a folder named after the pack it is held against.</summary>
internal sealed record WalkStory(string Pack, string Name)
{
    private static readonly Dictionary<string, RuleBook> Books = new(StringComparer.Ordinal)
    {
        ["england"] = RuleBook.England,
        ["addressing-absence"] = RuleBook.Load(PackSource.Shipped("england-base"), PackSource.Shipped("addressing-absence")),
    };

    private static readonly (DateOnly From, DateOnly To) TwoTerms = (new(2026, 9, 2), new(2027, 3, 24));

    public static IReadOnlyList<WalkStory> All { get; } =
        [.. Books.Keys.Order(StringComparer.Ordinal).SelectMany(p => CaseRunner.StoriesIn(RepositoryFolder.Of("seeds", "walks", p))
            .Select(s => new WalkStory(p, Path.GetFileName(s))))];

    public RuleBook Book => Books[Pack];

    public string Folder => RepositoryFolder.Of("seeds", "walks", Pack, Name);

    /// <summary>Each school day of autumn and spring, as it was known on that day.</summary>
    public IReadOnlyList<DayOutline> Days() => [.. Book.Walk(Pupil(), TwoTerms.From, TwoTerms.To).Select(DayOutline.Of)];

    private PupilRecord Pupil()
    {
        var problems = new ProblemList();
        var story = JsonItemReader.Read("cases.json", File.ReadAllBytes(Path.Combine(Folder, "cases.json")), problems)!;
        var item = Assert.Single(story.List("cases"));
        var calendar = Path.Combine(Folder, "calendars", story.String("calendar") + ".json");
        Assert.True(SchoolCalendar.TryParse(File.ReadAllText(calendar), calendar, out var parsed, out _));
        var checks = item.List("check").Select(c => c.Date("on")!.Value).ToList();
        Assert.Equal(TwoTerms.To, checks[^1]);
        var pupil = new CaseRecord(Book.Book, parsed!, problems).Read(item, checks[0], checks[^1]);
        Assert.Empty(problems.Sorted());
        return pupil;
    }
}
