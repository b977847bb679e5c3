using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>Ladders: no step before its time, none twice.</summary>
[Trait("Category", "Slow")]
public sealed class LadderTests
{
    private static readonly int[] LaterDays = [0, 1, 4, 9, 16, 30, 50];

    // S21, S22: what a stage follows is on record in the cycle, the day before at the latest where the same day is not allowed; or the
    // stage itself is, and this is another line of it.
    [Theory]
    [MemberData(nameof(Books.Ladders), MemberType = typeof(Books))]
    public void A_step_is_advised_only_when_all_that_it_follows_is_on_record(string name)
    {
        var (book, seen) = (Books.Of(name), new HashSet<string>(StringComparer.Ordinal));
        Prop.ForAll(LadderPlans.Of(book).ToArbitrary(), plan =>
        {
            foreach (var (pathway, stage, action) in Steps(book, plan.Advise(book), plan.On))
            {
                var twin = new StepTwin(book, plan, pathway, action.Parent);
                var isTaken = stage.FirstActions.Any(a => twin.On(a) is not null);
                foreach (var before in stage.After ?? (pathway.Skip == Skip.Never && stage != pathway.Stages[0]
                    ? [pathway.Stages[pathway.Index(stage.Id) - 1].Id] : []))
                {
                    seen.Add(stage.Id);
                    var days = (pathway.Index(before) < 0 ? [before] : pathway.Stages[pathway.Index(before)].FirstActions)
                        .Select(twin.On).OfType<(DateOnly First, DateOnly Latest)>().ToList();
                    Assert.True(isTaken || days.Exists(d => d.First < plan.On || (stage.MayFollowSameDay && d.First == plan.On)),
                        $"{stage.Id} advised ({action.Action} {action.Parent}) without {before}, cycle "
                            + $"from {twin.CycleFrom:yyyy-MM-dd}\n{plan}");
                }
            }
        }).Check(Sampling.Runs(500));

        // Each stage that follows another was advised at least once.
        Assert.Empty(book.Book.Pathways.Where(p => p.IsInForce(new(2027, 1, 4)))
            .SelectMany(p => p.Stages.Where(s => s.After is { Count: > 0 }
            || (s.After is null && p.Skip == Skip.Never && s != p.Stages[0]))).Select(s => s.Id).Except(seen, StringComparer.Ordinal));
    }

    // S21: once recorded, a line is called for again only in a cycle that began after that day.
    [Theory]
    [MemberData(nameof(Books.Ladders), MemberType = typeof(Books))]
    public void A_recorded_step_is_not_advised_again_in_its_cycle(string name)
    {
        var (book, held) = (Books.Of(name), 0);
        Prop.ForAll(LadderPlans.Of(book).ToArbitrary(), plan =>
        {
            foreach (var (pathway, stage, action) in Steps(book, plan.Advise(book), plan.On))
            {
                var done = new CaseworkRow(plan.On, action.Action) { Parent = action.Parent };
                foreach (var on in LaterDays.Select(d => LadderPlans.After(plan.On, d)).Distinct())
                {
                    var later = plan with { On = on, Marks = [.. plan.Marks, .. Missed(plan.On, on)], Casework =
                        [.. plan.Casework!, done] };
                    var advice = later.Advise(book);
                    var cycle = advice.Pathways.Single(p => p.Pathway == pathway.Id
                        && (!pathway.IsPerParent || p.Parent == action.Parent)).Cycle;
                    Assert.True(cycle > plan.On || !Steps(book, advice, on)
                        .Any(s => s.Stage.Id == stage.Id && s.Action.Action == action.Action && s.Action.Parent == action.Parent),
                        $"{action.Action} {action.Parent} again on {on:yyyy-MM-dd} in the cycle from {cycle:yyyy-MM-dd}\n{plan}");
                    held += cycle > plan.On ? 0 : 1;
                }
            }
        }).Check(Sampling.Runs(80));
        Assert.True(held > 40, $"only {held} times");
    }

    private static IEnumerable<(PathwayDeclaration Pathway, StageDeclaration Stage, RecommendedAction Action)> Steps(RuleBook book,
        PupilAdvice advice, DateOnly date) =>
        from pathway in book.Book.Pathways.Where(p => p.IsInForce(date))
        from stage in pathway.Stages
        from action in advice.Actions
        where action.Rules.Contains(stage.Id, StringComparer.Ordinal) && action.Status != ActionStatus.Ahead
            && stage.FirstActions.Contains(action.Action, StringComparer.Ordinal)
        select (pathway, stage, action);

    private static IEnumerable<Mark> Missed(DateOnly after, DateOnly to) =>
        Enumerable.Range(1, to.DayNumber - after.DayNumber).Select(after.AddDays).Where(d => LadderPlans.After(d, 0) == d)
            .SelectMany(d => new[] { new Mark(d, HalfDay.Morning, "O"), new Mark(d, HalfDay.Afternoon, d.Day % 3 == 0 ? "O" : "\\") });
}
