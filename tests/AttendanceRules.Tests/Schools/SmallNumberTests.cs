using AttendanceRules.Schools;

namespace AttendanceRules.Tests.Schools;

/// <summary>Which parts of a whole are kept back, so that the total less those shown never is a few pupils. Worked out by hand.</summary>
public sealed class SmallNumberTests
{
    [Theory]
    [InlineData("5 5 2", 3, "2", "0")] // 12 less 5 and 5 would be 2; the first of the two smallest goes too
    [InlineData("9 5 2", 3, "2", "1")]
    [InlineData("9 5 3", 3, "", "")] // on the least: it is shown
    [InlineData("9 2 1", 3, "1 2", "")] // together three: on the least
    [InlineData("9 1 1", 3, "1 2", "0")] // together two: one short
    [InlineData("9 4 1 1", 3, "2 3", "1")]
    [InlineData("2 1", 5, "0 1", "")] // nothing is left to keep back
    [InlineData("9 0 2", 3, "2", "0")] // an empty part hides nobody
    public void As_few_as_possible_and_the_smallest_first(string sizes, int least, string hidden, string kept)
    {
        var parts = sizes.Split(' ').Select((s, i) =>
            (IReadOnlyCollection<string>)[.. Enumerable.Range(0, Number(s)).Select(n => $"{i}-{n}")]).ToList();
        Assert.Equal(Places(kept), SmallNumbers.KeptBackBeside(parts, n => n < least, Places(hidden)));
    }

    // Of codes and weekdays a pupil is in several parts: the two hidden ones are the same pupil.
    [Fact]
    public void A_pupil_in_several_parts_counts_once() =>
        Assert.Equal([0], SmallNumbers.KeptBackBeside<string>([["a", "b", "c"], ["a"], ["a"]], n => n < 2, [1, 2]));

    private static int[] Places(string text) => text.Length == 0 ? [] : [.. text.Split(' ').Select(Number)];

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
