using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>export rules-engine PACKS</c>: workflows on standard output, what they cannot carry on standard error.</summary>
public sealed class ExportCommandTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private const string Fenmoor = "rules/examples/fenmoor";
    private const string Heading = "What these workflows cannot carry:";

    [Fact]
    public void Workflows_are_json_and_the_list_goes_to_standard_error()
    {
        var outcome = CommandLine.RunHere("export", "rules-engine", Fenmoor);
        Assert.Equal(0, outcome.ExitCode);
        using var json = JsonDocument.Parse(outcome.Output);
        var names = json.RootElement.EnumerateArray().Select(w => w.GetProperty("WorkflowName").GetString()!).ToList();
        Assert.Contains("pupil.certain", names);
        Assert.Contains("pupil.possible", names);
        var rule = json.RootElement.EnumerateArray().First(w => w.GetProperty("WorkflowName").GetString() == "pupil.certain")
            .GetProperty("Rules").EnumerateArray().First();
        Assert.Contains("certain.", rule.GetProperty("Expression").GetString(), StringComparison.Ordinal);
        Assert.True(rule.GetProperty("Properties").GetProperty("stakeholders").GetArrayLength() > 0);
        Assert.StartsWith(Heading + "\n- ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("no memory of pathways", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_alone_is_text_on_standard_output()
    {
        var outcome = CommandLine.RunHere("export", "rules-engine", Fenmoor, "--format", "text");
        Assert.Equal((0, "", Heading), (outcome.ExitCode, outcome.Error, outcome.Lines[0]));
        Assert.Contains(outcome.Lines, l => l.StartsWith("  absence/", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_packs_it_is_Englands()
    {
        var outcome = CommandLine.RunHere("export", "rules-engine", "--format", "text");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(outcome.Lines, l => l.Contains("enforcement/notice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pack_with_mistakes_is_not_exported()
    {
        var outcome = CommandLine.RunHere("export", "rules-engine", files.Broken);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("mised", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_pack_is_named()
    {
        var outcome = CommandLine.RunHere("export", "rules-engine", "nowhere");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("'nowhere' is neither a folder nor a shipped pack.", outcome.Error, StringComparison.Ordinal);
    }
}
