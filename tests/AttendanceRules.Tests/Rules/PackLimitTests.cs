namespace AttendanceRules.Tests.Rules;

/// <summary>A host lowers what it reads of packs; what is larger is refused with the limit.</summary>
public sealed class PackLimitTests
{
    private static readonly PackSource Pack = PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", "northfold"));

    [Fact]
    public void A_pack_within_the_limits_is_the_same_book()
    {
        var (count, largest, sum) = Sizes();
        var limits = new PackLimits { Files = count, FileBytes = largest, TotalBytes = sum };
        Assert.Equal(RuleBook.Load(Pack).Hash, RuleBook.Load(Pack.Within(limits)).Hash);
        Assert.Equal(RuleBook.Load(Pack).Hash, RuleBook.Load(Pack.Within(new PackLimits())).Hash);
    }

    [Fact]
    public void One_more_than_a_limit_is_refused_and_says_which()
    {
        var (count, largest, sum) = Sizes();
        Assert.Contains($"has {count} files; at most {count - 1}", Refused(new() { Files = count - 1 }), StringComparison.Ordinal);
        Assert.Contains($"more than {largest - 1} bytes", Refused(new() { FileBytes = largest - 1 }), StringComparison.Ordinal);
        Assert.Contains($"has {sum} bytes; at most {sum - 1}", Refused(new() { TotalBytes = sum - 1 }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public void A_limit_is_at_least_one_and_at_most_what_the_library_allows(int files) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PackLimits { Files = files });

    private static (int Count, int Largest, long Sum) Sizes()
    {
        var files = Pack.Read();
        return (files.Count, files.Max(f => f.Content.Length), files.Sum(f => (long)f.Content.Length));
    }

    private static string Refused(PackLimits limits) =>
        Assert.Throws<InvalidOperationException>(() => RuleBook.TryLoad([Pack.Within(limits)], out _, out _)).Message;
}
