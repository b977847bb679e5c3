using AttendanceRules.Evaluation;

namespace AttendanceRules.Tests.Evaluation;

/// <summary>Lists of texts in ordinal order, each once.</summary>
public sealed class TextsTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("a", true)]
    [InlineData("a b", true)]
    [InlineData("B a", true)]
    [InlineData("a B", false)]
    [InlineData("a a", false)]
    [InlineData("b a", false)]
    [InlineData("a c b", false)]
    public void Ascending_is_each_after_the_one_before(string texts, bool isSo) => Assert.Equal(isSo, Texts.IsAscending(Of(texts)));

    [Theory]
    [InlineData("", null, "")]
    [InlineData("", "a", "a")]
    [InlineData("b a", null, "a b")]
    [InlineData("b a", "a", "a b")]
    [InlineData("b C", "a", "C a b")]
    public void Some_and_one_more_are_put_in_order(string texts, string? also, string expected) =>
        Assert.Equal(Of(expected), Texts.Sorted(Of(texts), also));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("b a,c a,,b", "a b c")]
    [InlineData("a,B", "B a")]
    public void Those_of_all_items_are_each_there_once(string items, string expected) =>
        Assert.Equal(Of(expected), Texts.InOrder(items.Split(','), Of));

    private static IReadOnlyList<string> Of(string texts) => texts.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
