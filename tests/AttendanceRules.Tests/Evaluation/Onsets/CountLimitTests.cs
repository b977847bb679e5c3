using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Evaluation.Onsets;

/// <summary>How many sessions may go from a count, or come to it, before it may be on the other side of its limit.</summary>
public sealed class CountLimitTests
{
    private const int Any = int.MaxValue;

    [Theory]
    [InlineData(">=", "3", 5, 6, 2, Any)]
    [InlineData(">=", "3", 3, 3, 0, Any)]
    [InlineData(">=", "3", 2, 2, Any, 0)]
    [InlineData(">=", "3", 0, 1, Any, 1)]
    [InlineData(">=", "3", 2, 3, 0, 0)] // it is open on which side it is
    [InlineData("<", "3", 3, 4, 0, Any)]
    [InlineData("<", "3", 1, 1, Any, 1)]
    [InlineData(">", "3", 4, 4, 0, Any)]
    [InlineData(">", "3", 3, 3, Any, 0)]
    [InlineData("<=", "3", 5, 5, 1, Any)]
    [InlineData("<=", "3", 1, 2, Any, 1)]
    [InlineData(">=", "3.5", 4, 4, 0, Any)]
    [InlineData(">=", "3.5", 3, 3, Any, 0)]
    [InlineData("<=", "3.5", 4, 4, 0, Any)]
    [InlineData("<=", "3.5", 3, 3, Any, 0)]
    [InlineData(">=", "0", 0, 0, 0, Any)]
    [InlineData("==", "3", 5, 5, 0, 0)]
    [InlineData("!=", "3", 1, 1, 0, 0)]
    [InlineData(">=", "-1", 5, 5, 0, 0)]
    public void A_count_stays_on_its_side_for_so_many_sessions(string comparator, string limit, int low, int high, int fewer, int more)
    {
        Assert.True(Ratio.TryParse(limit, out var number));
        var room = CountLimit.Of(WordTables.Comparators.Read(comparator)!.Value, number).RoomOf(low, high);
        Assert.Equal((fewer, more), (room.Fewer, room.More));
    }

    // No register has so many sessions.
    [Theory]
    [InlineData(int.MaxValue, 0, 0)]
    [InlineData(int.MaxValue - 1L, Any, int.MaxValue - 7)]
    public void Of_a_limit_that_no_count_reaches_nothing_is_said(long limit, int fewer, int more)
    {
        var room = CountLimit.Of(Comparator.AtLeast, Ratio.Of(limit)).RoomOf(5, 5);
        Assert.Equal((fewer, more), (room.Fewer, room.More));
    }
}
