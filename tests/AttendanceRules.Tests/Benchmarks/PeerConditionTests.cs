using AttendanceRules.Benchmarks.Peers;

namespace AttendanceRules.Tests.Benchmarks;

/// <summary>The conditions that benchmarks ask several engines are the same in a pack and in code.</summary>
public sealed class PeerConditionTests
{
    [Fact]
    public void There_are_thirty_with_71_comparisons() =>
        Assert.Equal((30, 71), (PeerCondition.All.Count, PeerCondition.All.Sum(c => c.Ways.Sum(w => w.Count))));

    [Fact]
    public void In_a_pack_they_hold_where_they_hold_in_code()
    {
        const int pupils = 100;
        var book = new PeerBook(pupils);
        var code = PeerCondition.All.Select(c => c.InExpression().Compile()).ToList();
        for (var pupil = 0; pupil < pupils; pupil++)
        {
            var facts = new PeerFacts(PeerCondition.ValuesOf(pupil));
            Assert.Equal(code.Select(c => c(facts)), Enumerable.Range(0, code.Count).Select(c => book.Holds(c, pupil)));
        }

        Assert.Equal(Enumerable.Range(0, pupils).Sum(p => (long)book.Hits(p)), book.HitsTogether());
    }
}
