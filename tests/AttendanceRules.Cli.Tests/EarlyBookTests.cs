namespace AttendanceRules.Cli.Tests;

/// <summary>Which command lines load England's book while they are read.</summary>
public sealed class EarlyBookTests
{
    [Theory]
    [InlineData(true, "today", "school")]
    [InlineData(true, "advise", "nation.areg", "--as-of", "2026-11-20")]
    [InlineData(false, "today")]
    [InlineData(false, "today", "--help")]
    [InlineData(false, "today", "school", "--rules", "our-school")]
    [InlineData(false, "today", "school", "--rules=our-school")]
    [InlineData(false, "check", "our-school")]
    [InlineData(false, "--version")]
    [InlineData(false)]
    public void It_is_loaded_early_where_a_command_will_ask_for_it(bool isEarly, params string[] words) =>
        Assert.Equal(isEarly, EarlyBook.IsAskedFor(words));

    [Fact]
    public void Each_command_of_a_school_that_takes_packs_is_one()
    {
        string[] others = ["import", "show", "test", "trace", "verify"];
        var takePacks = CommandTree.Create().Subcommands.Where(c => c.Options.Any(o => o.Name == "--rules")).Select(c => c.Name);
        Assert.Equal(takePacks.Except(others, StringComparer.Ordinal).Order(StringComparer.Ordinal),
            takePacks.Where(c => EarlyBook.IsAskedFor([c, "school"])).Order(StringComparer.Ordinal));
    }
}
