using AttendanceRules.Mutations;

namespace AttendanceRules.Tests.Mutations;

/// <summary>
/// A few changes of each shipped pack, the same in each run of one pack: nearly all are caught by check or by its cases. How many of all of
/// them are is in the README of the tests.
/// </summary>
[Trait("Category", "Slow")]
public sealed class ShippedPackMutationTests
{
    private const int Seed = 17;

    private static readonly Equivalents Known = Equivalents.Read(File.ReadAllText(RepositoryFolder.Of("tests", "mutants.json")));

    public static TheoryData<string, int> Packs => new()
    {
        { "england", 30 }, { "england-base", 6 }, { "addressing-absence", 12 }, { "east-sussex-2011", 12 }, { "good-practice", 12 },
        { "schools-bulletin-2020", 12 }, { "trust-attendance", 12 },
    };

    // The list holds what the pack has, and little of it.
    [Theory]
    [MemberData(nameof(Packs))]
    public void At_most_three_in_a_hundred_changes_mean_the_same(string pack, int tried)
    {
        IReadOnlyList<PackSource> sources = [PackSource.Shipped(pack)];
        var all = new MutationRun(sources, RuleBook.Load(sources), null, 0, 0).All;
        Assert.True(all.Count >= tried);
        Assert.True(100 * Known.Count(pack) <= 3 * all.Count, $"{Known.Count(pack)} of {all.Count}");
        Assert.Empty(Known.Wrong(pack, all, [], []));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Nearly_every_change_of_a_shipped_pack_is_caught(string pack, int tried)
    {
        IReadOnlyList<PackSource> sources = [PackSource.Shipped(pack)];
        var book = RuleBook.Load(sources);
        var random = new Random(Seed);
        var all = new MutationRun(sources, book, null, 0, 0).All.OrderBy(_ => random.Next()).Take(tried).ToHashSet();
        var run = new MutationRun(sources, book, null, 0, int.MaxValue, all.Contains);
        var left = run.Survivors().Where(m => Known.ReasonFor(pack, m) is null).ToList();
        Assert.Equal(tried, run.Mutants.Count);
        Assert.True(left.Count <= tried / 10, $"{left.Count} of {tried} are not caught: " + string.Join("; ", left));
    }
}
