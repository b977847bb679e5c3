using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Records;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Properties;

/// <summary>
/// A watch is judged once, on its last day (S25): seen with the same knowledge, the verdict is the same on every later day.
/// </summary>
[Trait("Category", "Slow")]
public sealed class VerdictTests
{
    // The first stage is on record by its entry and never called for, the last has no condition of its own: nothing but the verdict can
    // move either ladder.
    private static readonly RuleBook Watches = Made.Book("""
        "questions": {
          "enough": { "ask": "Is it enough?", "of": "school", "type": "yes/no", "per": "parent", "holds": "school year" },
            "wanted": { "ask": "Is it wanted?", "of": "school", "type": "yes/no", "assume": false, "holds": "school year" }
        },
        "facts": { "missedClosing": { "count": "sessions", "of": "unauthorised", "in": "watch of closing-one" },
          "missedStaying": { "count": "sessions", "of": "unauthorised", "in": "watch of staying-one" } },
        "actions": {
          "closing-letter": { "title": "Letter", "by": "school", "to": "parents" }, "closing-more": { "title": "More time", "by": "school",
            "record": "only" }, "closing-next": { "title": "Next", "by": "school" }, "thanks": { "title": "Thanks", "by": "school" },
          "staying-letter": { "title": "Letter", "by": "school", "to": "parents" }, "staying-next": { "title": "Next", "by": "school" },
            "own-note": { "title": "A note", "by": "school" }
        },
        "pathways": {
          "closing": { "title": "Closing", "of": "parent", "stages": [
            { "id": "closing-one", "when": "wanted", "do": [ "closing-letter" ], "watch": { "for": "10 school days",
              "extend": "closing-more", "improved": "missedClosing == 0 or enough", "then": "close", "do": [ "thanks" ] } },
            { "id": "closing-two", "do": [ "closing-next" ] } ] },
          "staying": { "title": "Staying", "of": "parent", "stages": [
            { "id": "staying-one", "when": "wanted", "do": [ "staying-letter" ], "watch": { "for": "3 school weeks",
              "improved": "missedStaying < 2", "then": "stay" } },
            { "id": "staying-two", "do": [ "staying-next" ] } ] } }
        """);

    private static readonly DateOnly[] Days = [.. PupilPlan.Years.SchoolDays(RuleBook.England.Catalogue.BankHolidays)];
    private static readonly DateOnly Last = Days[^1];

    [Fact]
    public void A_verdict_reads_the_same_on_every_later_day()
    {
        var verdicts = new HashSet<string>(StringComparer.Ordinal);
        Prop.ForAll(Plans().ToArbitrary(), plan =>
        {
            foreach (var parent in plan.Parents)
            {
                foreach (var pathway in new[] { "closing", "staying" })
                {
                    var (pupil, readings) = (plan.Pupil(), new List<(DateOnly On, string Reading)>());
                    foreach (var day in Days.Where(d => d.Year == 2027 || d.Month > 8))
                    {
                        var position = Watches.Advise(pupil, new Viewpoint(day, Last)).Pathways.Single(p => p.Pathway == pathway
                            && p.Parent == parent);
                        if (position is { Status: PathwayStatus.Watching }
                            || (position.Stage is null && position.Status != PathwayStatus.Closed))
                        {
                            Assert.True(readings.Count == 0, $"{pathway} {parent} watches or begins again on {day:yyyy-MM-dd}\n{plan}");
                            continue;
                        }

                        readings.Add(
                            (day, $"{position.Stage} {position.Status.ToWord()} {position.Cycle:yyyy-MM-dd} "
                                + $"{string.Join(',', position.Next)}{string.Join(',', position.Next.SelectMany(n => n.Missing))}"));
                        verdicts.Add($"{pathway} {position.Status.ToWord()}");
                    }

                    // An answer after the last day may settle what the last day left open; then it is final.
                    var settled = readings.SkipWhile(r => r.Reading.Contains("undecided", StringComparison.Ordinal)).ToList();
                    Assert.True(settled.Select(r => r.Reading).Distinct(StringComparer.Ordinal).Count() <= 1,
                        $"{pathway} {parent}: {string.Join("; ", settled.DistinctBy(r => r.Reading))}\n{plan}");
                    Plain(plan, pathway, parent, settled);
                }
            }
        }).Check(Sampling.Runs(40));
        Assert.Equal(["closing closed", "closing due", "closing undecided", "staying due", "staying open", "staying undecided"],
            verdicts.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fenmoor", "absence", "panel")]
    [InlineData("addressing-absence", "school-escalation", "panel")]
    [InlineData("addressing-absence", "school-escalation", "contract")]
    [InlineData("steps", "steps", "fourth")]
    public void So_it_does_on_ladders_with_more_to_them(string name, string pathway, string next)
    {
        var (book, read) = (Books.Of(name), new HashSet<string>(StringComparer.Ordinal));
        Prop.ForAll(LadderPlans.Of(book).ToArbitrary(), plan =>
        {
            // The first day on which the watch before the stage runs; what is done later is left out.
            var pupil = plan.Pupil();
            var days = Days.Where(d => d > new DateOnly(2026, 9, 1) && d <= plan.On).ToList();
            var opened = days.Find(d => At(book, pupil, d, plan.On, pathway).Next.Any(n => n.Stage == next
                && n.Status == PathwayStatus.Watching));
            if (opened == default || At(book, pupil, opened, plan.On, pathway).Until is not { } until)
            {
                return;
            }

            var still = (plan with { Casework = [.. plan.Casework!.Where(r => (r.Due is null ? r.Date : r.OutcomeDate) <= opened)
                .Select(r => r.OutcomeDate > opened ? r with { Outcome = null, OutcomeDate = null } : r)] }).Pupil();
            var verdicts = days.Where(d => d > until).Select(d => At(book, still, d, plan.On, pathway))
                .Select(p => p.Cycle > opened ? "improved" : p.Next.Single(n => n.Stage == next).Status.ToWord())
                .Distinct(StringComparer.Ordinal).ToList();
            Assert.True(verdicts.Count <= 1,
                $"watched from {opened:yyyy-MM-dd} until {until:yyyy-MM-dd}: {string.Join(", ", verdicts)}\n{plan}");
            read.UnionWith(verdicts);
        }).Check(Sampling.Runs(80));
        Assert.Equal(["due", "improved"], read.Order(StringComparer.Ordinal));
    }

    private static PathwayPosition At(RuleBook book, PupilRecord pupil, DateOnly day, DateOnly knownOn, string pathway) =>
        book.Advise(pupil, new Viewpoint(day, knownOn)).Pathways.First(p => p.Pathway == pathway);

    // Where every mark can be read and nobody was asked, the marks from the day after the letter to the last day decide.
    private static void Plain(PupilPlan plan, string pathway, string parent, List<(DateOnly On, string Reading)> settled)
    {
        if (settled.Count == 0 || plan.Marks.Any(m => m.Code.Length == 0) || plan.Casework!.Any(r => r.Action == "closing-more")
            || (pathway == "closing" && plan.Answers.Count > 0))
        {
            return;
        }

        var opened = plan.Casework!.Where(r => r.Action == pathway + "-letter" && (r.Parent ?? parent) == parent).Min(r => r.Date);
        var final = plan.Marks.GroupBy(m => (m.Date, m.Half)).Select(g => g.OrderBy(m => m.Known ?? m.Date).Last())
            .Where(m => m.Code == "O" && m.Date > opened && m.Date < settled[0].On);
        Assert.Equal(pathway == "closing" ? !final.Any() : final.Count() < 2, settled[0].Reading.StartsWith(pathway == "closing"
            ? " closed" : "staying-one open", StringComparison.Ordinal));
    }

    private static Gen<PupilPlan> Plans() =>
        from opens in Gen.Choose(5, 70).ListOf(3)
        let autumn = Days.Where(d => d > new DateOnly(2026, 9, 1)).ToArray()
        from rare in Gen.Choose(0, 3)
        from codes in Gen.Frequency((Weight(rare), Gen.Constant("/")), (3, Gen.Constant("O")), (rare == 1 ? 5 : 0, Gen.Constant("")))
            .ListOf(2 * autumn.Length)
        from corrected in Gen.Choose(0, autumn.Length - 1).ListOf(8)
        from answers in (from day in Gen.Choose(0, autumn.Length - 1) from value in Gen.Elements("yes", "no") from parent in Gen.Elements(
            "A", "B") select new Answer("enough", value, autumn[day], parent)).ListOf(rare)
        from more in Gen.Choose(0, 3)
        select new PupilPlan(Last,
            [
                .. autumn.SelectMany((d, i) => new[] { new Mark(d, HalfDay.Morning, codes[2 * i]),
                    new Mark(d, HalfDay.Afternoon, codes[(2 * i) + 1] == "/" ? "\\" : codes[(2 * i) + 1]) }),
                .. corrected.Distinct().Select((i, n) => new Mark(autumn[i], HalfDay.Morning, n % 2 == 0 ? "O" : "/", null, autumn[i]
                    .AddDays(30) < Last ? autumn[i].AddDays(30) : Last)),
            ],
            [
                new CaseworkRow(autumn[opens[0]], "closing-letter") { Parent = "A" },
                    new CaseworkRow(autumn[opens[1]], "closing-letter") { Parent = "B" },
                    new CaseworkRow(autumn[opens[2]], "staying-letter"),
                new CaseworkRow(autumn[opens[0] + 20], "own-note"), new CaseworkRow(autumn[opens[1] + 15], "own-note"),
                .. more == 0 ? new[] { new CaseworkRow(autumn[opens[0] + 5], "closing-more") { Until = autumn[opens[0] + 13] },
                    new CaseworkRow(autumn[opens[0] + 25], "closing-more") { Until = autumn[opens[0] + 40] } } : [],
            ],
            [.. answers], []) { YearGroup = 8 };

    private static int Weight(int rare) => rare == 0 ? 12 : 120;
}
