using System.Globalization;
using AttendanceRules.Benchmarks.Reference;

namespace AttendanceRules.Tests.Benchmarks;

/// <summary>What the reference benchmark compares is the same: a pack of rules, and the same by hand over arrays.</summary>
public sealed class ReferenceTests
{
    private static readonly RuleBook Book = RuleBook.Load(ReferencePack.Packs);
    private static readonly ReferenceDays Days = new();

    [Fact]
    public void The_pack_is_of_the_size_that_the_benchmark_names()
    {
        var own = Book.Book.Rules;
        Assert.Equal((34, 4), (own.Count, own.Count(r => r.Basis == Basis.Statutory)));
        Assert.Equal(6, Assert.Single(Book.Book.Pathways).Stages.Count);
        Assert.True(Book.Book.Pathways[0].IsPerParent);
        Assert.Equal(ReferenceRules.All.Select(r => r.Id).Order(StringComparer.Ordinal),
            own.Select(r => r.Id).Concat(Book.Book.Pathways[0].Stages.Select(s => s.Id)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("2026-07-10")]
    [InlineData("2025-11-20")]
    [InlineData("2025-09-02")] // the first session
    [InlineData("2026-01-08")] // snow
    [InlineData("2026-02-23")] // a half term begins
    public void Rule_book_and_rules_by_hand_call_for_the_same(string on) => Compare(on, 1, 250);

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("2026-07-10")]
    [InlineData("2026-03-02")]
    public void So_they_do_for_ten_thousand_pupils(string on) => Compare(on, 1, 10_000);

    [Fact]
    [Trait("Category", "Slow")]
    public void Every_rule_and_step_calls_for_some_of_these_pupils()
    {
        var asOf = Date("2026-07-10");
        var byHand = new HandReference(Days, asOf);
        var sheet = new ReferenceSheet(Days);
        var called = new HashSet<int>();
        for (var n = 1; n <= 5000; n++)
        {
            called.UnionWith(byHand.Advise(sheet.Lay(ReferencePupil.On(n, asOf))).Select(l => (int)l.Rule));
        }

        Assert.Equal([], Enumerable.Range(0, ReferenceRules.All.Length).Except(called).Select(r => ReferenceRules.All[r].Id));
    }

    [Fact]
    public void Rules_by_hand_allocate_nothing_but_their_result()
    {
        var asOf = Date("2026-07-10");
        var byHand = new HandReference(Days, asOf);
        var sheet = new ReferenceSheet(Days);
        var pupil = Enumerable.Range(1, 500).Select(n => ReferencePupil.On(n, asOf))
            .First(p => byHand.Advise(sheet.Lay(p)).Length == 0);
        byHand.Advise(sheet.Lay(pupil));
        var before = GC.GetAllocatedBytesForCurrentThread();
        byHand.Advise(sheet.Lay(pupil));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Compare(string on, int from, int count)
    {
        var asOf = Date(on);
        var byHand = new HandReference(Days, asOf);
        var sheet = new ReferenceSheet(Days);
        for (var n = from; n < from + count; n++)
        {
            var pupil = ReferencePupil.On(n, asOf);
            var advice = Book.Advise(pupil, asOf);
            Assert.Equal(ReferencePack.Lines(advice), ReferencePack.Lines(byHand.Advise(sheet.Lay(pupil))));
            Assert.Empty(advice.Undecided);
            Assert.Empty(advice.Blocked);
        }
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
