using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Tests.Schools;

/// <summary>Shares of pupils together, where it is not known of some whether they belong: against every choice of those.</summary>
public sealed class SessionShareTests
{
    // Absent in so many sessions, perhaps in so many more, of so many possible ones.
    private static readonly SessionShare[] Shares =
    [
        new(0, 0, 4), new(4, 0, 4), new(1, 0, 8), new(3, 2, 5), new(0, 3, 0), new(0, 0, 0), new(2, 1, 9), new(5, 0, 6),
    ];

    [Fact]
    public void The_least_and_the_most_are_those_of_every_choice()
    {
        for (var belong = 0; belong < 1 << Shares.Length; belong++)
        {
            var sure = Sum(belong & 0b11);
            SessionShare[] maybe = [.. Shares.Where((_, i) => i >= 2 && (belong & (1 << i)) != 0)];
            var all = Enumerable.Range(0, 1 << maybe.Length)
                .Select(choice => maybe.Where((_, i) => (choice & (1 << i)) != 0).Aggregate(sure, (x, y) => x + y))
                .Where(s => s.Possible + s.Unsure > 0).ToList();
            (Ratio Least, Ratio Most)? expected = all.Count == 0 ? null
                : (all.Select(s => new Ratio(100 * s.Sure, s.Possible + s.Unsure)).Min(),
                    all.Select(s => new Ratio(100 * (s.Sure + s.Unsure), s.Possible + s.Unsure)).Max());
            var found = SessionShare.Of(sure, maybe);
            Assert.Equal((belong, expected is null, 0, 0), (belong, found is null,
                expected?.Least.CompareTo(found!.Value.Least) ?? 0, expected?.Most.CompareTo(found!.Value.Most) ?? 0));
        }

        SessionShare Sum(int bits) => Shares.Where((_, i) => (bits & (1 << i)) != 0).Aggregate(default(SessionShare), (x, y) => x + y);
    }

    // Three values of the first name and two of the second; -1 is not known.
    [Fact]
    public void A_division_by_two_names_knows_who_surely_and_who_perhaps_has_both_values()
    {
        int[] first = [0, 1, 2, -1, -1, 2, 2, 0], second = [0, 1, 1, 1, -1, -1, 1, -1];
        var division = new CohortDivision();
        division.Take(Shares);
        division.Divide(second, 2);
        division.Divide(first, 3, second, 2);
        for (var one = 0; one < 3; one++)
        {
            for (var two = 0; two < 2; two++)
            {
                var sure = Shares.Where((_, i) => first[i] == one && second[i] == two).ToList();
                var maybe = Shares.Where((_, i) => (first[i] == one || first[i] < 0) && (second[i] == two || second[i] < 0)
                    && !(first[i] == one && second[i] == two)).ToList();
                Assert.Equal(ShareSum.Of([.. sure]), division.Inside(one, two));
                Assert.Equal(maybe.Count, division.MaybeCount(one, two));
                var found = new List<SessionShare> { default };
                division.FindMaybe(one, two, found);
                Assert.Equal(maybe.OrderBy(s => (s.Sure, s.Unsure, s.Possible)), found.OrderBy(s => (s.Sure, s.Unsure, s.Possible)));
            }
        }
    }

    [Fact]
    public void Sums_are_added_and_taken_away()
    {
        var (x, y) = (new ShareSum(3, new(5, 2, 9)), new ShareSum(1, new(2, 1, 4)));
        Assert.Equal(new ShareSum(4, new(7, 3, 13)), x + y);
        Assert.Equal(new ShareSum(2, new(3, 1, 5)), x - y);
        Assert.Equal(new ShareSum(2, new(5, 0, 12)), ShareSum.Of([new(4, 0, 4), new(1, 0, 8)]));
    }

    [Theory]
    [InlineData("9", "10", -1)]
    [InlineData("10", "9", 1)]
    [InlineData("1.5", "1.50", 0)]
    [InlineData("10", "A", -1)]
    [InlineData("A", "10", 1)]
    [InlineData("B", "a", -1)]
    [InlineData("a", "B", 1)]
    [InlineData("a", "a", 0)]
    [InlineData(null, "a", -1)]
    [InlineData("a", null, 1)]
    public void Parts_are_in_the_order_of_their_numbers_before_texts(string? x, string? y, int expected) =>
        Assert.Equal(expected, Math.Sign(PartOrder.Instance.Compare(x, y)));
}
