namespace AttendanceRules.Tests.Api;

/// <summary>Loading packs: England's book is there, shipped bases come along, and what is wrong is said.</summary>
[Trait("Category", "Slow")]
public sealed class LoadingTests
{
    private static PackSource OurSchool(string extends) =>
        PackSource.FromFiles("our-school", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pack.json"] =
            $$"""{ "pack": { "id": "our-school", "title": "Our """
                + $$"""school", "version": "3", "extends": "{{extends}}", "from": "2026-08-01" } }""",
    });

    [Fact]
    public void England_is_loaded_once_for_all_threads()
    {
        var books = new RuleBook[8];
        Parallel.For(0, books.Length, i => books[i] = RuleBook.England);
        Assert.Single(books.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Equal(["england-base", "england"], RuleBook.England.Packs.Select(p => p.Id));
    }

    [Fact]
    public void What_a_pack_extends_comes_along_and_stands_before_it()
    {
        Assert.Equal(["england-base", "england", "our-school"], RuleBook.Load(OurSchool("england")).Packs.Select(p => p.Id));
        Assert.Equal(["england-base", "our-school"], RuleBook.Load(OurSchool("england-base")).Packs.Select(p => p.Id));
        Assert.Equal("3", RuleBook.Load(OurSchool("england")).Packs[^1].Version);
    }

    [Fact]
    public void A_base_that_was_named_comes_once_and_gives_the_same_book()
    {
        var named = RuleBook.Load(PackSource.Shipped("england-base"), PackSource.England, OurSchool("england"));
        Assert.Equal(["england-base", "england", "our-school"], named.Packs.Select(p => p.Id));
        Assert.Equal(named.Hash, RuleBook.Load(OurSchool("england")).Hash);
    }

    [Fact]
    public void A_base_that_several_packs_share_comes_before_the_first_of_them()
    {
        var book = RuleBook.Load(PackSource.Shipped("addressing-absence"), PackSource.England);
        Assert.Equal(["england-base", "addressing-absence", "england"], book.Packs.Select(p => p.Id));
    }

    [Fact]
    public void A_base_that_nobody_ships_is_a_problem_with_its_place()
    {
        Assert.False(RuleBook.TryLoad([OurSchool("the-trust")], out var book, out var problems));
        Assert.Null(book);
        Assert.Equal(("missing-pack", "our-school/pack.json"), Assert.Single(problems) is var p ? (p.Code, p.File) : default);
    }

    [Fact]
    public void A_pack_without_problems_loads_with_none()
    {
        Assert.True(RuleBook.TryLoad([OurSchool("england")], out var book, out var problems));
        Assert.Equal("our-school", book.Packs[^1].Id);
        Assert.Empty(problems);
    }

    [Fact]
    public void Loading_nothing_is_the_callers_mistake() => Assert.Throws<ArgumentException>(() => RuleBook.TryLoad([], out _, out _));
}
