using System.Globalization;
using AttendanceRules.Benchmarks.MadeUp;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Benchmarks;

/// <summary>What the benchmarks compare is the same: ten rules in a pack, and the same ten by hand.</summary>
[Trait("Category", "Slow")]
public sealed class HandWrittenTests
{
    private static readonly RuleBook Book = RuleBook.Load(TenRules.Packs);
    private static readonly IReadOnlyList<PupilRecord> Pupils = MadeUpSchool.Of(200).Pupils;
    private static readonly HandWritten ByHand = HandWritten.For(SchoolDates.Calendar, SchoolDates.AsOf);

    [Fact]
    public void Rule_book_and_hand_written_rules_advise_the_same()
    {
        foreach (var pupil in Pupils)
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
        var rules = Pupils.SelectMany(p => Book.Advise(p, SchoolDates.AsOf).Actions).SelectMany(a => a.Rules).Distinct().Order();
        Assert.Equal(["away", "holiday", "ill", "late", "notice", "plan", "plan-jointly", "plan-parents", "reason", "worse"], rules);
    }

    [Theory]
    [InlineData("2024-09-02")] // the day before the first session
    [InlineData("2024-12-25")]
    [InlineData("2025-08-01")] // the school year turns
    [InlineData("2025-10-29")] // half term
    [InlineData("2026-01-08")] // snow
    [InlineData("2026-05-04")] // a Monday that is a bank holiday
    public void They_advise_the_same_on_days_of_other_kinds(string on)
    {
        var asOf = DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var byHand = HandWritten.For(SchoolDates.Calendar, asOf);
        foreach (var pupil in Pupils.Take(60))
        {
            Assert.Equal(byHand.Advise(pupil), ShortAdvice.Of(Book.Advise(pupil, asOf)));
        }
    }

    [Fact]
    public void The_same_number_is_the_same_pupil() =>
        Assert.Equal(MadeUpSchool.Pupil(7).Marks, MadeUpSchool.Pupil(7).Marks);
}
