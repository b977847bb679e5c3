using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary>The commands that look at packs: <c>check</c>, <c>test</c>, <c>show</c>, <c>trace</c>, <c>schema</c>, <c>report</c>.</summary>
public sealed class PackCommandTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private const string Fenmoor = "rules/examples/fenmoor";

    [Fact]
    public void Help_names_every_command()
    {
        var outcome = CommandLine.RunHere("--help");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var commands = outcome.Output[(outcome.Output.IndexOf("Commands:", StringComparison.Ordinal) + 9)..].Split('\n')
            .Select(l => l.Trim().Split(' ')[0]).Where(c => c.Length > 0).ToList();
        Assert.Equal(
            [
                "today", "evaluate", "advise", "import", "generate", "check", "explain-code", "migrate", "format", "new", "test",
                "prove", "sign",
                "show", "document", "explain", "record", "verify", "questions", "changes", "chronology", "outlook", "impact", "answers",
                "casework", "sheets", "walk", "report", "trace", "export", "schema", "lsp", "completion",
            ],
            commands);
        var page = File.ReadAllText(RepositoryFolder.Of("README.md"));
        Assert.All(commands, c => Assert.Contains($"| `{c}", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_passes_a_pack_without_problems()
    {
        var outcome = CommandLine.RunHere("check", Fenmoor);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("No problems in england-base ", outcome.Output, StringComparison.Ordinal);
        Assert.EndsWith("fenmoor 1.0.\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_lists_each_mistake_with_its_place_and_fails()
    {
        var outcome = CommandLine.RunHere("check", files.Broken);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(outcome.Lines, l => l.Contains("pack.json(2,", StringComparison.Ordinal)
            && l.Contains("mised", StringComparison.Ordinal));
        Assert.Matches("^[0-9]+ error\\(s\\), [0-9]+ warning\\(s\\)\\.$", outcome.Lines[^1]);
    }

    [Fact]
    public void Test_passes_cases_that_hold()
    {
        var outcome = CommandLine.RunHere("test", Fenmoor);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches("^[1-9][0-9]* case\\(s\\) hold, 0 fail\\.$", Assert.Single(outcome.Lines));
    }

    [Fact]
    public void Test_shows_what_differs_and_fails()
    {
        var outcome = CommandLine.RunHere("test", files.Small);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches("^FAILED .*pack\\.json\\([0-9]+\\): nobody rings$", outcome.Lines[0]);
        Assert.Matches("^  2026-09-15 +expected +found$", outcome.Lines[1]);
        Assert.Matches("^  not +– +ring due 2026-09-17$", outcome.Lines[2]);
        Assert.Equal("0 case(s) hold, 1 fail.", outcome.Lines[^1]);
    }

    [Fact]
    public void A_command_that_needs_a_sound_pack_fails_with_its_mistakes()
    {
        var outcome = CommandLine.RunHere("show", "facts", "--rules", files.Broken);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("mised", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("codes", "^N +.*reason")]
    [InlineData("facts", "^missedLately +fact +sessions +Unauthorised sessions in the last 5 school weeks$")]
    [InlineData("actions", "^tutor-call +school +Tutor rings home$")]
    [InlineData("questions", "^hasAskedPupil +school +pupil +Has someone asked the pupil what gets in the way\\?$")]
    public void Show_lists_what_the_packs_hold(string what, string line)
    {
        var outcome = CommandLine.RunHere("show", what, "--rules", Fenmoor);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(outcome.Lines, l => System.Text.RegularExpressions.Regex.IsMatch(l, line,
            System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Show_draws_the_matrix() =>
        Assert.Contains("PA.SCH.1a", CommandLine.RunHere("show", "matrix").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("table", "panel ")]
    [InlineData("markdown", "| panel | agree |")]
    [InlineData("mermaid", "flowchart TD")]
    public void Show_draws_a_pathway(string format, string line)
    {
        var outcome = CommandLine.RunHere("show", "pathway", "absence", "--rules", Fenmoor, "--format", format);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(outcome.Lines, l => l.StartsWith(line, StringComparison.Ordinal));
    }

    [Fact]
    public void Trace_goes_from_clauses_to_what_rests_on_them()
    {
        var table = CommandLine.RunHere("trace", "--rules", Fenmoor, "--document", "fenmoor");
        Assert.Equal((0, "", "fenmoor: When absence goes on"), (table.ExitCode, table.Error, table.Lines[0]));
        using var json = JsonDocument.Parse(CommandLine.RunHere("trace", "--rules", Fenmoor, "--document", "fenmoor", "--format",
            "json").Output);
        Assert.Equal("fenmoor", Assert.Single(json.RootElement.GetProperty("documents").EnumerateArray()).GetProperty("id").GetString());
        Assert.Contains("## fenmoor: When absence goes on", CommandLine.RunHere("trace", "--rules", Fenmoor, "--document", "fenmoor",
            "--format", "markdown").Lines);
    }

    [Fact]
    public void The_schema_is_json()
    {
        var outcome = CommandLine.RunHere("schema");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Fact]
    public void A_report_is_markdown_and_tells_what_was_not_used_on_standard_error()
    {
        var outcome = CommandLine.RunHere("report", files.School, "--kind", "brief", "--as-of", "2026-09-16", "--rules", files.Small);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("# In brief", outcome.Lines[0]);
        Assert.Contains("| school | P1 | Ring home | 2026-09-17 |  |", outcome.Lines);
        Assert.StartsWith("not used: register.csv row 46, code: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_become_no_markup_in_a_report_as_a_page()
    {
        var outcome = CommandLine.RunHere("report", files.Hostile, "--kind", "brief", "--as-of", "2026-09-15", "--rules", files.Small,
            "--format", "html");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("<!doctype html>", outcome.Output, StringComparison.Ordinal);
        Assert.All(["<a", "<img", "<script", "<h2>H"], tag =>
            Assert.DoesNotContain(tag, outcome.Output, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("<td>[x](javascript:alert(1))</td>", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("<td>![i](http://evil/x.png)</td>", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("<td>&lt;img src=x onerror=alert(1)&gt;</td>", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(2)&lt;/script&gt;[s](javascript:alert(3))", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No report is called 'x'", "report", "SCHOOL", "--kind", "x")]
    [InlineData("No pathway is called 'x'", "show", "pathway", "x")]
    [InlineData("No document is called 'x'", "trace", "--document", "x")]
    public void What_there_is_not_is_said_on_standard_error(string message, params string[] arguments)
    {
        var outcome = CommandLine.RunHere([.. arguments.Select(a => a == "SCHOOL" ? files.School : a), "--rules", Fenmoor]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
    }
}
