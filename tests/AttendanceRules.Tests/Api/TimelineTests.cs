using AttendanceRules.Benchmarks.England;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Api;

/// <summary>Records that are laid out once give the advice that the records give, before and after a change.</summary>
[Trait("Category", "Slow")]
public sealed class TimelineTests
{
    private static readonly EnglandSchool School = EnglandSchool.On(EnglandSchool.Dates["November"], 60);
    private static readonly DateOnly AsOf = School.AsOf;
    private static readonly RuleBook Book = RuleBook.England;

    public static TheoryData<int> Pupils => [.. Enumerable.Range(0, 60).Where(n => n % 3 == 0 || n > 54)];

    // Accepted all the same, it is a mark of no session, and not one of the nearest.
    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void A_mark_of_a_session_that_a_day_does_not_have_is_refused_and_moves_to_no_other(int half)
    {
        var marked = PupilRecord.Build("P1", Made.Autumn).Mark(new(2026, 9, 2), HalfDay.Afternoon, "\\");
        var (right, wrong) = (marked.Create(), marked.Mark(new Mark(new(2026, 9, 2), (HalfDay)half, "O", Known: new(2026, 9, 3))).Create());
        var on = new DateOnly(2026, 9, 4);
        Assert.Throws<RecordException>(() => Book.LayOut(wrong).Advise(on));
        var accepting = new AdviceOptions { AcceptRecordProblems = true, Facts = ["absenceRate"] };
        Assert.Equal(Book.LayOut(right).Advise(on, accepting).Facts["absenceRate"],
            Book.LayOut(wrong).Advise(on, accepting).Facts["absenceRate"]);
    }

    [Theory]
    [MemberData(nameof(Pupils))]
    public void Advice_after_one_change_is_that_of_the_changed_records(int number)
    {
        var pupil = School.Record.Pupils[number];
        foreach (var keeps in new[] { true, false })
        {
            var timeline = Book.LayOut(pupil, keepsValues: keeps);
            Assert.Equal(Book.Advise(pupil, AsOf).ToJson(), timeline.Advise(AsOf).ToJson());
            foreach (var changed in Changes(timeline))
            {
                var advice = Book.Advise(changed.Record, AsOf).ToJson();
                Assert.Equal(advice, changed.Advise(AsOf).ToJson());
                Assert.Equal(advice, changed.Advise(AsOf).ToJson());
                Assert.Equal(Book.Advise(changed.Record, AsOf.AddDays(-7)).ToJson(), changed.Advise(AsOf.AddDays(-7)).ToJson());
                foreach (var again in Changes(changed))
                {
                    Assert.Equal(Book.Advise(again.Record, AsOf).ToJson(), again.Advise(AsOf).ToJson());
                }
            }

            Assert.Equal(Book.Advise(pupil, AsOf).ToJson(), timeline.Advise(AsOf).ToJson());
        }
    }

    [Fact]
    public void A_timeline_remembers_what_was_known()
    {
        var pupil = School.Record.Pupils[^1];
        var timeline = Book.LayOut(pupil, AsOf.AddDays(3));
        Assert.Equal(AsOf.AddDays(3), timeline.KnownOn);
        Assert.Equal(Book.Advise(pupil, new Viewpoint(AsOf, AsOf.AddDays(3))).ToJson(), timeline.Advise(AsOf).ToJson());
        Assert.Throws<ArgumentOutOfRangeException>(() => timeline.Advise(AsOf.AddDays(4)));
    }

    [Fact]
    public void A_change_that_no_pack_knows_is_refused() =>
        Assert.Throws<RecordException>(() => Book.LayOut(School.Record.Pupils[0]).With(new Answer("nobodyAsks", "yes", AsOf)).Advise(AsOf));

    [Fact]
    public void Threads_may_share_a_timeline()
    {
        var timeline = Book.LayOut(School.Record.Pupils[^1], keepsValues: true);
        var advice = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8)
            .Select(n => (n % 4, timeline.Advise(AsOf.AddDays(-(n % 4))).ToJson())).ToList();
        Assert.Equal(4, advice.Distinct().Count());
    }

    private static IEnumerable<PupilTimeline> Changes(PupilTimeline timeline) =>
    [
        timeline.With(new Mark(AsOf.AddDays(-1), HalfDay.Morning, "O", Known: AsOf)),
        timeline.With(new Mark(AsOf.AddDays(-2), HalfDay.Afternoon, "/", Known: AsOf)),
        timeline.With(new CaseworkRow(AsOf.AddDays(-10), "offer-support")),
        timeline.With(new CaseworkRow(AsOf.AddDays(-3), "notice-to-improve") { Parent = "A" }),
        timeline.With(new Answer("engages", "no", AsOf, "A")),
        timeline.With(new Answer("supportOutcome", "notWorking", AsOf)),
    ];
}
