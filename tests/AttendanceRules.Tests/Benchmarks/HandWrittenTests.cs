using AttendanceRules.Benchmarks.MadeUp;

namespace AttendanceRules.Tests.Benchmarks;

/// <summary>What the benchmarks compare is the same: ten rules in a pack, and the same ten by hand.</summary>
public sealed class HandWrittenTests
{
    private static readonly RuleBook Book = RuleBook.Load(TenRules.Packs);
    private static readonly HandWritten ByHand = HandWritten.For(SchoolDates.Calendar, SchoolDates.AsOf);

    [Fact]
    public void Rule_book_and_hand_written_rules_advise_the_same()
    {
        foreach (var pupil in MadeUpSchool.Of(200).Pupils)
        {
            var advice = Book.Advise(pupil, SchoolDates.AsOf);
            Assert.Equal(ByHand.Advise(pupil), ShortAdvice.Of(advice));
            Assert.Empty(advice.Undecided);
            Assert.Empty(advice.Blocked);
        }
    }

    [Fact]
    public void Every_one_of_the_ten_rules_fires_for_some_of_these_pupils()
    {
        var rules = MadeUpSchool.Of(200).Pupils.SelectMany(p => Book.Advise(p, SchoolDates.AsOf).Actions).SelectMany(a => a.Rules).Distinct().Order();
        Assert.Equal(["away", "holiday", "ill", "late", "notice", "plan", "plan-jointly", "plan-parents", "reason", "worse"], rules);
    }

    [Fact]
    public void The_same_number_is_the_same_pupil() =>
        Assert.Equal(MadeUpSchool.Pupil(7).Marks, MadeUpSchool.Pupil(7).Marks);
}
