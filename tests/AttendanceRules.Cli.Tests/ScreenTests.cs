namespace AttendanceRules.Cli.Tests;

/// <summary>What every command does at a screen and in a pipe: streams, hints, colours, completion.</summary>
public sealed class ScreenTests
{
    [Theory]
    [InlineData("sing", "Help: attendance-rules --help")]
    [InlineData("evaluate seeds/school --format yaml", "Help: attendance-rules evaluate --help")]
    [InlineData("export ids --class", "Help: attendance-rules export ids --help")]
    public void A_mistake_is_on_standard_error_with_where_help_is(string words, string hint)
    {
        var outcome = CommandLine.RunHere(words.Split(' '));
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal(hint, outcome.Error.TrimEnd('\n').Split('\n')[^1]);
        var quiet = CommandLine.RunHere([.. words.Split(' '), "--quiet"]);
        Assert.Equal((2, ""), (quiet.ExitCode, quiet.Output));
        Assert.DoesNotContain("Help:", quiet.Error, StringComparison.Ordinal);
        Assert.NotEqual("", quiet.Error);
    }

    [Theory]
    [InlineData("--quiet")]
    [InlineData("--no-color")]
    public void Neither_option_changes_a_result(string option)
    {
        string[] words = ["today", "seeds/school", "--as-of", "2026-11-20"];
        Assert.Equal(CommandLine.RunHere(words), CommandLine.RunHere([.. words, option]));
        Assert.Equal(CommandLine.RunHere(words), CommandLine.RunHere([option, .. words]));
    }

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(false, "", true)]
    [InlineData(false, "1", false)]
    [InlineData(true, null, false)]
    public void Colours_are_left_out_where_anybody_asks_for_it(bool isPlain, string? noColor, bool mayColour) =>
        Assert.Equal(mayColour, Screen.AllowsColour(isPlain, noColor));

    [Theory]
    [InlineData("attendance-rules ev", "evaluate")]
    [InlineData("attendance-rules evaluate seeds/school --form", "--format")]
    [InlineData("attendance-rules completion ", "fish")]
    public void A_shell_is_given_what_may_come(string line, string word)
    {
        var outcome = CommandLine.RunHere(FormattableString.Invariant($"[suggest:{line.Length}]"), line);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(word, outcome.Lines);
    }

    [Fact]
    public void Each_shell_has_a_script_that_asks_the_tool()
    {
        Assert.All(Shells.CompletionCommand.Shells, shell =>
        {
            var script = CommandLine.RunHere("completion", shell);
            Assert.Equal((0, ""), (script.ExitCode, script.Error));
            Assert.Contains("[suggest:", script.Output, StringComparison.Ordinal);
            Assert.StartsWith("# Completion of attendance-rules in ", script.Output, StringComparison.Ordinal);
        });
    }
}
