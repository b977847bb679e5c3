using AttendanceRules.Advice;
using AttendanceRules.Bulk;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;
using AttendanceRules.Tests.Properties;
using AttendanceRules.Tests.RegisterFiles;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Bulk;

/// <summary>Screening says of each rule what the advice says.</summary>
public sealed class RuleScreenTests
{
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("england")]
    [InlineData("fenmoor")]
    [InlineData("addressing-absence")]
    public void It_is_the_advice_for_pupils_at_random(string name)
    {
        var book = Books.Of(name);
        Prop.ForAll(PupilPlans.Of(book), plan =>
        {
            var screen = book.ScreenOn(plan.On);
            var advice = book.Advise(plan.Pupil(), plan.On, new AdviceOptions { AcceptRecordProblems = true });
            return Differences(screen, advice, screen.Of(plan.Pupil())).Count == 0;
        }).Check(Sampling.Runs(40));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void Of_a_file_it_is_the_advice_on_each_pupil_in_its_school()
    {
        using var written = new WrittenFile(SmallSchools.Both);
        using var file = RegisterFile.Open(written.Path);
        var day = new DateOnly(2026, 9, 18);
        var advice = Books.England.AdviseAll(file, day).ToList();
        var screen = Books.England.ScreenOn(day);
        var seen = new List<long>();
        Assert.Equal(3, screen.Each(file, (pupil, found) =>
        {
            Assert.Empty(Differences(screen, advice[(int)pupil], found));
            seen.Add(pupil);
        }, new PupilRange(1, 3)));
        Assert.Equal([1, 2, 3], seen);
    }

    // More pupils than are looked at together, so that each is read in the place of another one.
    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void Of_a_file_it_is_the_advice_for_pupils_at_random(int? daysAfter)
    {
        var book = Books.England;
        Prop.ForAll(Arb.From(PupilPlans.Of(book).Generator.ListOf(80).Select(l => l.ToList())), plans =>
        {
            var on = plans[0].On;
            var viewpoint = new Viewpoint(on, daysAfter is { } days ? on.AddDays(days) : null);
            var pupils = plans.Select((plan, number) => plan.Pupil($"P{number}")).ToList();
            using var written = new WrittenFile(new SchoolRecord("S1", PupilPlan.Years, pupils, null));
            using var file = RegisterFile.Open(written.Path);
            var advice = book.AdviseAll(file, viewpoint).ToList();
            var (screen, different) = (book.ScreenOn(viewpoint), new List<string>());
            screen.Each(file, (pupil, found) => different.AddRange(Differences(screen, advice[(int)pupil], found)));
            Assert.Empty(different);
        }).Check(Sampling.Runs(3));
    }

    [Fact]
    public void Each_kind_is_found_where_it_is()
    {
        var book = Made.Book("""
            "questions": { "q": { "ask": "Q?", "of": "school", "type": "yes/no" } },
            "actions": { "a": { "title": "A", "by": "school" }, "b": { "title": "B", "by": "school" } },
            "facts": { "missed": { "count": "sessions", "of": "absence", "in": "school year" } },
            "rules": { "certain": { "when": "missed >= 2", "do": [ "a" ] }, "asked": { "when": "q", "do": [ "b" ] },
              "never": { "when": "missed >= 3", "do": [ "b" ] } }
            """);
        var day = new DateOnly(2026, 9, 18);
        var screen = book.ScreenOn(day);
        var found = screen.Of(Made.Pupil(day, "2026-09-08 I I").Create());
        Assert.Equal(["asked", "certain", "never"], screen.Rules.Where(r => r is "asked" or "certain" or "never")
            .Order(StringComparer.Ordinal));
        Assert.True(found.IsCalledFor(screen.NumberOf("certain")));
        Assert.True(found.IsUndecided(screen.NumberOf("asked")));
        Assert.False(found.IsCalledFor(screen.NumberOf("asked")));
        Assert.False(found.IsCalledFor(screen.NumberOf("never")) || found.IsUndecided(screen.NumberOf("never")));
        Assert.False(found.IsCalledFor(screen.NumberOf("no-such-rule")));
        Assert.Equal(-1, screen.NumberOf("no-such-rule"));
    }

    internal static List<string> Differences(RuleScreen screen, PupilAdvice advice, ScreenedPupil found)
    {
        var differences = new List<string>();
        void Compare(string kind, IEnumerable<string> said, Func<int, bool> has)
        {
            var rules = said.ToHashSet(StringComparer.Ordinal);
            differences.AddRange(screen.Rules.Where((rule, i) => rules.Contains(rule) != has(i)).Select(rule => $"{kind} {rule}"));
        }

        Compare("called", advice.Actions.SelectMany(a => a.Rules), found.IsCalledFor);
        Compare("undecided", advice.Undecided.SelectMany(a => a.Rules), found.IsUndecided);
        Compare("blocked", advice.Blocked.SelectMany(a => a.Rules), found.IsBlocked);
        Compare("withheld", advice.Withheld.Select(a => a.Rule), found.IsWithheld);
        return differences;
    }
}
