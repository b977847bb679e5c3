using AttendanceRules.Evaluation.Pathways;

namespace AttendanceRules.Tests.Evaluation.Pathways;

/// <summary>What is made for one climb is used again by the next one.</summary>
public sealed class LendableTests
{
    [Fact]
    public void What_is_lent_is_not_lent_again_before_all_is_taken_back()
    {
        var lendable = new Lendable<object>();
        var (first, second) = (lendable.Next(), lendable.Next());
        Assert.NotSame(first, second);
        lendable.TakeBack();
        Assert.Same(first, lendable.Next());
        Assert.Same(second, lendable.Next());
    }

    [Fact]
    public void What_is_forgotten_is_made_anew()
    {
        var lendable = new Lendable<object>();
        var first = lendable.Next();
        lendable.Forget();
        Assert.NotSame(first, lendable.Next());
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void Of_what_one_long_climb_made_so_many_are_kept(int made, bool isLastKept)
    {
        var lendable = new Lendable<object>();
        var last = Last(lendable, made);
        lendable.TakeBack();
        Assert.Equal(isLastKept, ReferenceEquals(last, Last(lendable, made)));
    }

    private static object Last(Lendable<object> lendable, int count)
    {
        var last = lendable.Next();
        for (var i = 1; i < count; i++)
        {
            last = lendable.Next();
        }

        return last;
    }
}
