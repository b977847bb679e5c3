using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary>The commands for whoever writes a pack: <c>new</c>, <c>format</c>, <c>test</c>, <c>document</c>, <c>show</c>.</summary>
public sealed class BenchCommandTests : IDisposable
{
    private const string Fenmoor = "rules/examples/fenmoor";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bench-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_new_pack_checks_clean_is_covered_and_is_laid_out()
    {
        var pack = Path.Combine(folder.FullName, "harbour-school");
        var made = CommandLine.RunHere(
            "new", "pack", pack, "--title", "Harbour: \"away\"", "--for", "Harbour School", "--from", "2026-09-01");
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.StartsWith("It checks clean, and its 3 cases hold.", made.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.RunHere("check", pack, "--strict").ExitCode);
        Assert.Equal(0, CommandLine.RunHere("test", pack, "--min-coverage", "100").ExitCode);
        var format = CommandLine.RunHere("format", pack, "--check");
        Assert.Equal((0, "3 file(s): 0 to be laid out, 0 not read.\n"), (format.ExitCode, format.Output));
        var again = CommandLine.RunHere("new", "pack", pack, "--title", "T", "--for", "F");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("holds something already", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Harbour", "cannot be the id of a pack")]
    [InlineData("harbour", "Nothing was answered. Write it as --title.")]
    public void A_new_pack_needs_an_id_and_a_title(string id, string message)
    {
        var outcome = CommandLine.RunHere("new", "pack", Path.Combine(folder.FullName, id));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.FullName, id)));
    }

    [Fact]
    public void Drafts_of_cases_are_written_and_hold_beside_the_pack()
    {
        var pack = Path.Combine(folder.FullName, "harbour");
        Assert.Equal(0, CommandLine.RunHere("new", "pack", pack, "--title", "T", "--for", "F", "--from", "2026-09-01").ExitCode);
        var file = Path.Combine(pack, "drafts.json");
        Assert.Equal(0, CommandLine.RunHere("new", "cases", "harbour.1", "--rules", pack, "--to", file).ExitCode);
        Assert.Equal("6 case(s) hold, 0 fail.", CommandLine.RunHere("test", pack).Lines[^1]);
        Assert.Equal(2, CommandLine.RunHere("new", "cases", "harbour.1", "--rules", pack, "--to", file).ExitCode);
        Assert.Contains("Did you mean 'harbour.1'?", CommandLine.RunHere("new", "cases", "harbour1", "--rules", pack).Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Format_lists_then_writes_and_refuses_what_it_cannot_read()
    {
        var file = Path.Combine(folder.FullName, "a.json");
        File.WriteAllText(file, "{\"a\":1, // why\n\"b\":[ ]}");
        var listed = CommandLine.RunHere("format", file, "--check");
        Assert.Equal((1, "1 file(s): 1 to be laid out, 0 not read."), (listed.ExitCode, listed.Lines[^1]));
        Assert.Equal(0, CommandLine.RunHere("format", folder.FullName).ExitCode);
        Assert.Equal("{\n  \"a\": 1, // why\n  \"b\": []\n}\n", File.ReadAllText(file));
        File.WriteAllText(file, "{ \"a\": }");
        var broken = CommandLine.RunHere("format", file);
        Assert.Equal((1, "1 file(s): 0 laid out, 1 not read."), (broken.ExitCode, broken.Lines[^1]));
        Assert.Equal("{ \"a\": }", File.ReadAllText(file));
        Assert.Equal(2, CommandLine.RunHere("format", Path.Combine(folder.FullName, "none")).ExitCode);
    }

    [Fact]
    public void Coverage_is_listed_and_too_little_fails()
    {
        var pack = WithFewerCases();
        var text = CommandLine.RunHere("test", pack, "--coverage");
        Assert.Equal((0, ""), (text.ExitCode, text.Error));
        Assert.Contains("Coverage of fenmoor: 50.0 % (7 of 14 states).", text.Lines);
        Assert.Contains(text.Lines, l => l.StartsWith("  fenmoor/pack.jsonc(", StringComparison.Ordinal)
            && l.Contains("): no case has the threshold callAfter ", StringComparison.Ordinal));
        var low = CommandLine.RunHere("test", pack, "--min-coverage", "80");
        Assert.Equal(1, low.ExitCode);
        Assert.Contains("That is less than 80 %.", low.Output, StringComparison.Ordinal);
        var json = CommandLine.RunHere("test", pack, "--min-coverage", "40", "--format", "json");
        Assert.Equal(0, json.ExitCode);
        using var read = JsonDocument.Parse(json.Output);
        Assert.True(read.RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal(14, read.RootElement.GetProperty("coverage")[0].GetProperty("wanted").GetInt32());
        Assert.Equal(2, read.RootElement.GetProperty("cases").GetArrayLength());
    }

    [Theory]
    [InlineData("markdown", "\n## {0}\n", "\n## {0}: Signed\n")]
    [InlineData("html", ">{0}</h2>", ">{0}: Signed</h2>")]
    public void Each_pack_that_is_named_is_documented(string format, string begins, string ends)
    {
        var outcome = CommandLine.RunHere("document", Fenmoor, "rules/examples/nation", "--format", format, "--as-of", "2026-11-20");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        var places = new[] { "Fenmoor County: when absence goes on", "A nation, as short as it can be" }.SelectMany(title =>
            new[] { begins, ends }.Select(f => outcome.Output.IndexOf(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, f, title), StringComparison.Ordinal))).ToList();
        Assert.All(places, p => Assert.True(p >= 0));
        Assert.Equal(places.Order(), places);
    }

    // The example without the file that shows each number on its boundary.
    private string WithFewerCases()
    {
        var pack = Path.Combine(folder.FullName, "fenmoor");
        foreach (var name in new[] { "pack.jsonc", "calendars/fenmoor-2026.json" })
        {
            var file = Path.Combine(pack, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Copy(RepositoryFolder.Of(["rules", "examples", "fenmoor", .. name.Split('/')]), file);
        }

        return pack;
    }

    // What a pack says is shown by its own cases: each rule and stage, and each limit on it, off it and not known.
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("england-base")]
    [InlineData("england")]
    [InlineData("addressing-absence")]
    [InlineData("trust-attendance")]
    [InlineData("schools-bulletin-2020")]
    [InlineData("east-sussex-2011")]
    [InlineData("good-practice")]
    [InlineData("rules/examples/nation")]
    [InlineData("rules/examples/sunday-week")]
    [InlineData("rules/examples/lessons")]
    [InlineData("rules/examples/fenmoor")]
    [InlineData("rules/examples/marlbrook")]
    [InlineData("rules/examples/northfold")]
    [InlineData("rules/examples/northfold-trust")]
    [InlineData("rules/examples/our-school")]
    [InlineData("rules/examples/shapes/memory")]
    [InlineData("rules/examples/shapes/time")]
    public void The_cases_of_a_shipped_pack_show_all_of_it(string pack)
    {
        var outcome = CommandLine.RunHere("test", pack, "--min-coverage", "100");
        Assert.True(outcome.ExitCode == 0, outcome.Output);
    }

    [Fact]
    public void Changes_that_no_case_catches_are_listed_and_fail()
    {
        var text = CommandLine.RunHere("test", Fenmoor, "--mutate", "--only", "absence/panel");
        Assert.Equal(1, text.ExitCode);
        Assert.Contains(text.Lines, l => l.StartsWith("NOT CAUGHT fenmoor/pack.jsonc(", StringComparison.Ordinal)
            && l.EndsWith("): absence/panel, order: panel-papers before panel-letter", StringComparison.Ordinal));
        var json = CommandLine.RunHere("test", Fenmoor, "--mutate", "--most", "1", "--format", "json");
        Assert.Equal(0, json.ExitCode);
        using var read = JsonDocument.Parse(json.Output);
        Assert.Equal(1, read.RootElement.GetProperty("mutations")[0].GetProperty("tried").GetInt32());
        Assert.Equal(2, CommandLine.RunHere("test", Fenmoor, "--only", "absence").ExitCode);
        Assert.Equal(2, CommandLine.RunHere("test", Fenmoor, "--mutate", "--only", "absnce").ExitCode);
    }

    [Fact]
    public void Changes_that_mean_the_same_are_listed_with_their_reason_and_a_list_that_is_wrong_fails()
    {
        const string order = """
            "path": "pathways.absence.stages[2].do[0]", "kind": "order", "was": "panel-letter", "now": "panel-papers"
            """;
        var known = RunWith($$"""{ "fenmoor": [ { "because": "Both go out on one day.", "changes": [ { {{order}} } ] } ] }""");
        Assert.DoesNotContain(known.Lines, l => l.Contains("order: panel-papers before panel-letter", StringComparison.Ordinal));
        Assert.Contains(known.Lines, l => l.Contains(" are caught, 1 mean the same (", StringComparison.Ordinal));
        Assert.Equal(0, known.ExitCode);
        var wrong = RunWith($$"""
            { "fenmoor": [ { "because": "Both go out on one day.", "changes": [
              { {{order.Replace("panel-papers", "nobody", StringComparison.Ordinal)}} } ] } ] }
            """);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains(
            "NOT EQUIVALENT fenmoor: pathways.absence.stages[2].do[0], order: panel-letter → nobody is not a change of the pack.",
            wrong.Lines);
        Assert.Equal(2, RunWith($$"""{ "fenmoor": [ { "because": "", "changes": [ { {{order}} } ] } ] }""").ExitCode);
        Assert.Equal(2, RunWith("""{ "fenmoor": [ { "changes": 1 } ] }""").ExitCode);
        Assert.Equal(2, CommandLine.RunHere("test", Fenmoor, "--equivalents", "x.json").ExitCode);

        Outcome RunWith(string list)
        {
            var file = Path.Combine(folder.FullName, "same.json");
            File.WriteAllText(file, list);
            return CommandLine.RunHere("test", Fenmoor, "--mutate", "--only", "absence/panel", "--kind", "order", "--equivalents", file);
        }
    }

    [Fact]
    public void A_pack_is_documented_as_markdown_and_as_a_page()
    {
        var markdown = CommandLine.RunHere("document", Fenmoor, "--as-of", "2026-11-20");
        Assert.Equal((0, ""), (markdown.ExitCode, markdown.Error));
        Assert.StartsWith("# Fenmoor County: when absence goes on\n", markdown.Output, StringComparison.Ordinal);
        Assert.Contains("- Then there is a watch of 18 school days.", markdown.Output, StringComparison.Ordinal);
        var page = Path.Combine(folder.FullName, "page.html");
        Assert.Equal(0, CommandLine.RunHere("document", "england", "--format", "html", "--to", page).ExitCode);
        Assert.StartsWith("<!doctype html>", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.RunHere("document", "nowhere").ExitCode);
    }

    [Theory]
    [InlineData("rule", "no-unsafe-letter", "  - “Invite to the county panel”")]
    [InlineData("stage", "agree", "  Before it there is a wait of 8 school days.")]
    [InlineData("threshold", "callAfter", "  3 sessions from 2026-09-01 [fenmoor#4.1]")]
    [InlineData("fact", "missedLately",
        "  The number of sessions recorded as “Unauthorised absence”, in the last 5 school weeks and in the present round.")]
    public void Show_prints_what_a_name_means(string what, string id, string line)
    {
        var outcome = CommandLine.RunHere("show", what, id, "--rules", Fenmoor, "--as-of", "2026-11-20");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(line, outcome.Lines);
        Assert.Equal(2, CommandLine.RunHere("show", what, id + "x", "--rules", Fenmoor).ExitCode);
    }
}
