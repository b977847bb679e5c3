using System.Text.Json;
using Json.Schema;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>check</c>: its formats, what a pack accepts, and what comes first.</summary>
public sealed class CheckTests(OddFiles odd) : IClassFixture<OddFiles>
{
    private const string Packs = "tests/AttendanceRules.Cli.Tests/Packs/";

    private static readonly JsonSchema Schema =
        JsonSchema.FromText(File.ReadAllText(RepositoryFolder.Of("rules", "check.schema.json")));

    public static TheoryData<string, string, int> Runs => new()
    {
        { "wrong", "text", 1 }, { "wrong", "github", 1 }, { "wrong", "json", 1 }, { "wrong", "sarif", 1 },
        { "warned", "text", 1 }, { "warned", "github", 1 }, { "warned", "json", 1 }, { "warned", "sarif", 1 },
        { "accepted", "text", 0 }, { "accepted", "github", 0 }, { "accepted", "json", 0 }, { "accepted", "sarif", 0 },
    };

    [Theory]
    [MemberData(nameof(Runs))]
    public void Each_format_of_each_pack(string pack, string format, int exitCode)
    {
        var outcome = CommandLine.RunHere("check", Packs + pack, "--format", format);
        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Error));
        Approved.TextFor(outcome.Output, "run", $"{pack},{format}");
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("warned")]
    [InlineData("accepted")]
    public void The_json_meets_its_schema_and_the_sarif_its_form(string pack)
    {
        using var json = JsonDocument.Parse(CommandLine.RunHere("check", Packs + pack, "--format", "json").Output);
        Assert.True(Schema.Evaluate(json.RootElement).IsValid);
        Assert.Empty(SarifForm.Errors(CommandLine.RunHere("check", Packs + pack, "--format", "sarif").Output));
    }

    [Fact]
    public void The_schemas_refuse_what_is_missing_and_what_they_do_not_know()
    {
        using var json = JsonDocument.Parse("""{ "packs": [], "clean": true, "errors": 0, "warnings": 0, "accepted": 0 }""");
        Assert.False(Schema.Evaluate(json.RootElement).IsValid);
        Assert.NotEmpty(SarifForm.Errors("""{ "version": "2.0.0", "runs": [] }"""));
        Assert.NotEmpty(SarifForm.Errors("""{ "version": "2.1.0", "runs": [ { "tool": { "driver": {} }, "results": [] } ] }"""));
    }

    // The runner takes %25 for a percent sign, %0A for a line feed, and in properties %3A and %2C for a colon and a comma.
    [Fact]
    public void What_would_end_a_command_of_a_workflow_is_escaped()
    {
        var outcome = CommandLine.RunHere("check", odd.Comma, "--format", "github");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        var command = Assert.Single(outcome.Lines, l => l.StartsWith("::error ", StringComparison.Ordinal));
        Assert.Matches("^::error file=[^,:]*50%25%2C half/pack.json,line=2,col=[0-9]+,title=unknown-choice::", command);
        Assert.Contains("'a%25%0A::error::b,c: d%0D' is not one of: ", command, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Lines.Length);
    }

    [Fact]
    public void What_would_steer_a_terminal_is_shown_as_a_dot()
    {
        var outcome = CommandLine.RunHere("check", odd.Comma);
        Assert.Contains("'a%·::error::b,c: d·' is not one of: ", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(2, outcome.Lines.Length);
    }

    [Fact]
    public void A_file_that_is_not_json_is_the_one_problem_of_its_pack()
    {
        var outcome = CommandLine.RunHere("check", odd.Unreadable);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("unreadable/pack.json(2,26): error invalid-json: This is not valid JSON: ", outcome.Lines[0],
            StringComparison.Ordinal);
        Assert.Equal(["1 error(s), 0 warning(s)."], outcome.Lines[1..]);
    }

    [Fact]
    public void A_base_that_is_not_there_is_one_problem_and_the_first()
    {
        var outcome = CommandLine.RunHere("check", odd.Baseless);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(
            [
                "baseless/pack.json(1,79): error missing-pack: 'baseless' extends 'authority', which is not loaded. [pack.extends] "
                + "Load it too: name its folder before, or put the folder beside this one.",
                "baseless/a.json(1,3): error unknown-member: Unknown member 'fact' of a pack file. [fact] Did you mean 'facts'?",
                "2 error(s), 0 warning(s).",
            ],
            outcome.Lines);
    }

    // Strictly, the stages of the pack of letters have no source.
    [Fact]
    public void A_strict_check_asks_for_more()
    {
        var outcome = CommandLine.RunHere("check", Packs + "accepted", "--strict");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Approved.Text(outcome.Output);
    }

    [Fact]
    public void What_is_shipped_cannot_be_watched()
    {
        var outcome = CommandLine.RunHere("check", "england-base", "--watch");
        Assert.Equal((2, "", "--watch looks at folders, and none is named. Shipped packs do not change.\n"),
            (outcome.ExitCode, outcome.Output, outcome.Error));
    }

    // The process never ends by itself. Each read waits for the line that ends a check.
    [Fact]
    public async Task A_watched_pack_is_checked_again_when_a_file_changes()
    {
        using var process = CommandLine.Start("check", odd.Watched, "--watch");
        try
        {
            Assert.StartsWith("watched/pack.json(2,", await Line(process), StringComparison.Ordinal);
            Assert.Equal("1 error(s), 0 warning(s).", await Line(process));
            odd.MendWatched();
            Assert.Equal("", await Line(process));
            Assert.StartsWith("No problems in england-base ", await Line(process), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string?> Line(System.Diagnostics.Process process) =>
        await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

    [Fact]
    public void A_folder_that_is_not_there_cannot_be_checked()
    {
        var outcome = CommandLine.RunHere("check", "no-such-folder");
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("'no-such-folder' is neither a folder nor a shipped pack.", outcome.Error, StringComparison.Ordinal);
    }
}
