using AttendanceRules.Records;
using AttendanceRules.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.RulesEngine.Tests.Export;

/// <summary>For pupils at random every exported rule has the truth that the library gives it: true, undecided or false.</summary>
public sealed class ParityTests
{
    [Theory]
    [InlineData("england", 12)]
    [InlineData("addressing-absence", 25)]
    [InlineData("forms", 50)]
    public void A_few_pupils(string name, int pupils) => Holds(BookOf(name), pupils);

    [Theory]
    [InlineData("england", 10_000)]
    [InlineData("addressing-absence", 1_000)]
    [InlineData("forms", 1_000)]
    [Trait("Category", "Slow")]
    public void Many_pupils(string name, int pupils) => Holds(BookOf(name), pupils, OneParent);

    [Fact]
    public void Every_shipped_pack() => Holds(RuleBook.Load(PackSource.AllShipped()), 5);

    [Theory]
    [InlineData("england")]
    [InlineData("forms")]
    public void So_it_is_of_a_school_and_of_pupils_in_it(string name)
    {
        var book = BookOf(name);
        var parity = new Parity(book.ExportWorkflows());
        var found = 0;
        var plans = from one in PupilPlans.Of(book).Generator
                    from answers in PupilPlans.Answers(book, new(2026, 9, 2), 60).ListOf(12)
                    from rows in PupilPlans.Rows(book, new(2026, 9, 2), 60).ListOf(3)
                    select (Plan: one, Answers: answers.Select(a => a with { Parent = null }), Rows: rows);
        Prop.ForAll(plans.ToArbitrary(), x =>
        {
            var school = new SchoolRecord("S1", PupilPlan.Years, [x.Plan.Pupil()], x.Rows, x.Answers);
            Assert.Empty(parity.Differences(Asked.Of(book, school, x.Plan.On)));
            found++;
        }).Check(Sampling.Runs(12));
        Assert.True(found >= 12 && parity.Found.Values.All(n => n > 0));
    }

    private static RuleBook BookOf(string name) => name == "forms" ? FormsPack.Book : Books.Of(name);

    // Every rule is asked of every pupil; a rule about parents of one parent of each, now of this one, now of that.
    private static IEnumerable<Asked> OneParent(IReadOnlyList<Asked> subjects, PupilPlan plan) =>
        [subjects[0], subjects[1 + (plan.On.DayNumber % (subjects.Count - 1))]];

    private static void Holds(RuleBook book, int pupils, Func<IReadOnlyList<Asked>, PupilPlan, IEnumerable<Asked>>? some = null)
    {
        var parity = new Parity(book.ExportWorkflows());
        Prop.ForAll(PupilPlans.Of(book), plan =>
        {
            var subjects = Asked.Of(book, plan.Pupil(), plan.On);
            var differences = parity.Differences(some?.Invoke(subjects, plan) ?? subjects).ToList();
            if (differences.Count > 0)
            {
                Assert.Fail($"{string.Join('\n', differences)}\n{plan}");
            }
        }).Check(Sampling.Runs(pupils));

        // Each truth was found, else nothing was shown.
        Assert.All(parity.Found.Values, n => Assert.True(n > 0));
    }
}
