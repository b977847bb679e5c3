namespace AttendanceRules.Cli.Tests;

/// <summary><c>explain-code</c>: the story of a code of a problem or a notice.</summary>
public sealed class ExplainCodeTests
{
    [Theory]
    [InlineData("letters-before-contact")]
    [InlineData("bare-days")]
    [InlineData("stage-skipped")]
    public void The_story_of_a_code(string code)
    {
        var outcome = CommandLine.RunHere("explain-code", code);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Approved.TextFor(outcome.Output, "code", code);
    }

    [Fact]
    public void Without_a_code_all_are_listed()
    {
        var outcome = CommandLine.RunHere("explain-code");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("bare-days                    error           A length does not say which days or weeks.", outcome.Lines);
        Assert.True(outcome.Lines.Length > 100, "Too few codes.");
    }

    [Fact]
    public void An_unknown_code_is_answered_with_the_nearest()
    {
        var outcome = CommandLine.RunHere("explain-code", "bear-days");
        Assert.Equal((2, "", "Unknown code 'bear-days'. Did you mean 'bare-days'?\n"), (outcome.ExitCode, outcome.Output, outcome.Error));
    }
}
