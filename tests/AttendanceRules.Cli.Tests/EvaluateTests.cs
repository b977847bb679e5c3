using System.Text.Json;
using System.Text.Json.Nodes;

namespace AttendanceRules.Cli.Tests;

/// <summary>
/// <c>evaluate</c> and <c>walk</c> of a small school with the made-up authority Fenmoor: a call home after three missed sessions.
/// </summary>
public sealed class EvaluateTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private const string Fenmoor = "rules/examples/fenmoor";
    private const string NotUsed = "'?' is not a register code on that day; correct it, or map it in the mapping file under codes.";

    [Fact]
    public void The_table_says_who_what_and_why_and_ends_with_what_was_not_used()
    {
        var outcome = Evaluate("--rules", Fenmoor, "--format", "table");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal("P1", outcome.Lines[0]);
        Assert.Equal("  school         due                Tutor rings home", outcome.Lines[1]);
        Assert.EndsWith("Unauthorised sessions in the last 5 school weeks: 3, at least 3 sessions [fenmoor#4.1] (to parents)",
            outcome.Lines[2], StringComparison.Ordinal);
        Assert.Equal(["nothing to report for: P2", "2 pupils on 2026-09-16: 1 actions, 0 undecided; nothing to do for 1.",
            $"not used: register.csv row 46, code: {NotUsed}"], outcome.Lines[^3..]);
    }

    [Fact]
    public void Who_asks_for_nothing_in_particular_is_shown_the_morning_list()
    {
        var today = CommandLine.RunHere("today", files.School, "--as-of", "2026-09-16", "--rules", Fenmoor);
        Assert.Equal((0, today.Output), (Evaluate("--rules", Fenmoor) is var shown ? shown.ExitCode : 0, shown.Output));
        Assert.Contains("Tutor rings home", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--pupil", "P1")]
    [InlineData("--stakeholder", "school")]
    [InlineData("--level", "all")]
    [InlineData("--standing")]
    [InlineData("--facts", "all")]
    public void Who_asks_for_parts_is_shown_a_table_of_them(params string[] asked)
    {
        var table = Evaluate(["--rules", Fenmoor, .. asked]);
        Assert.Equal((0, "P1"), (table.ExitCode, table.Lines[0]));
        Assert.Equal(Evaluate(["--rules", Fenmoor, .. asked, "--format", "table"]).Output, table.Output);
    }

    [Fact]
    public void Json_is_one_document()
    {
        var outcome = Evaluate("--rules", Fenmoor, "--format", "json");
        using var json = JsonDocument.Parse(outcome.Output);
        var pupils = json.RootElement.GetProperty("pupils");
        Assert.Equal((0, "", 2), (outcome.ExitCode, outcome.Error, pupils.GetArrayLength()));
        Assert.Equal("tutor-call", pupils[0].GetProperty("actions")[0].GetProperty("action").GetString());
        Assert.Equal(46, json.RootElement.GetProperty("rejected")[0].GetProperty("row").GetInt32());
    }

    [Fact]
    public void Json_lines_are_one_line_a_pupil_one_for_the_school_and_one_for_rejects()
    {
        var outcome = Evaluate("--rules", Fenmoor, "--format", "jsonl");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(["P1", "P2", "S1", ""], outcome.Lines.Select(l => JsonNode.Parse(l)!)
            .Select(l => (string?)l["pupil"] ?? (string?)l["school"] ?? ""));
        Assert.StartsWith("{\"rejectedGroups\":[{\"file\":\"register.csv\"", outcome.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_is_one_table_of_rows_as_long_as_its_header()
    {
        var outcome = Evaluate("--rules", Fenmoor, "--format", "csv");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("kind,pupil,stakeholder,role,parent,to,action,", outcome.Lines[0], StringComparison.Ordinal);
        Assert.Contains(outcome.Lines, l => l.StartsWith("action,P1,school,,,parents,tutor-call,,Tutor rings home,due,2026-09-16,",
            StringComparison.Ordinal));
        Assert.Contains(outcome.Lines, l => l.StartsWith("rejected,,", StringComparison.Ordinal)
            && l.Contains("register.csv,code,1,", StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_is_a_document_of_tables()
    {
        var outcome = Evaluate("--rules", Fenmoor, "--format", "markdown");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal("# Recommended actions, 2026-09-16", outcome.Lines[0]);
        Assert.Contains(outcome.Lines, l => l.StartsWith("| P1 | school | Tutor rings home | due | ", StringComparison.Ordinal));
        Assert.Contains($"| register.csv | code | 1 | 46 | {NotUsed} |", outcome.Lines);
    }

    [Fact]
    public void Strict_fails_on_a_row_that_was_not_used_and_the_list_holds_it()
    {
        var list = files.Of("rejects.csv");
        Assert.Equal(1, Evaluate("--rules", Fenmoor, "--strict", "--rejects", list, "--pupil", "P2").ExitCode);
        Assert.Equal(["file,row,column,reason", $"register.csv,46,code,\"{NotUsed}\""], File.ReadAllLines(list));
    }

    [Theory]
    [InlineData("register.csv", 2)]
    [InlineData("new-list.out", 0)]
    public void A_list_of_rejects_writes_over_nothing_that_is_read(string list, int exitCode)
    {
        var register = Path.Combine(files.School, "register.csv");
        var before = File.ReadAllText(register);
        var outcome = Evaluate("--rules", Fenmoor, "--rejects", Path.Combine(files.School, list));
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(exitCode == 2, outcome.Error.Contains("would write over what is read", StringComparison.Ordinal));
        Assert.Equal(before, File.ReadAllText(register));
    }

    [Theory]
    [InlineData("today")]
    [InlineData("today", "seeds/self-evaluation")]
    [InlineData("today", "--pupil", "P\u001b[31m")]
    [InlineData("changes", "--from", "2026-09-14", "--to", "2026-09-15")]
    [InlineData("chronology", "--pupil", "P\u001b[31m")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "--format", "table")]
    public void Ids_steer_no_terminal(string command, params string[] more)
    {
        string[] date = command == "changes" ? [] : ["--as-of", "2026-09-15"];
        var outcome = CommandLine.RunHere([command, files.Steering, .. more, .. date, "--rules", files.Small]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("[31m", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
    }

    [Fact]
    public void Ids_break_no_row_of_csv_and_become_no_markup()
    {
        var csv = CommandLine.RunHere("evaluate", files.Hostile, "--as-of", "2026-09-15", "--rules", files.Small, "--format", "csv").Output;
        Assert.Contains("\naction,\"P\n1\",school,", csv, StringComparison.Ordinal);
        var markdown = CommandLine.RunHere("evaluate", files.Hostile, "--as-of", "2026-09-15", "--rules", files.Small, "--format",
            "markdown").Output;
        Assert.Contains("| \\[x\\](javascript:alert(1)) | school | Ring home | ", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_walk_shows_what_was_due_on_each_school_day()
    {
        var outcome = CommandLine.RunHere("walk", files.School, "--pupil", "P1", "--from", "2026-09-14", "--to", "2026-09-16", "--rules",
            Fenmoor);
        Assert.Equal((0, 3), (outcome.ExitCode, outcome.Lines.Length));
        Assert.StartsWith("not used: register.csv row 46, code: ", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(["2026-09-14", "2026-09-15"], outcome.Lines[..2]);
        Assert.StartsWith("2026-09-16 ", outcome.Lines[2], StringComparison.Ordinal);
        Assert.Contains("tutor-call", outcome.Lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The school has no pupil 'P9'.", "--pupil", "P9")]
    [InlineData("Unknown stakeholder 'mayor'. Declared are: ", "--stakeholder", "mayor")]
    [InlineData("'soon' is not a date; write --known-on 2026-11-20.", "--known-on", "soon")]
    public void What_cannot_be_done_is_said_on_standard_error(string message, params string[] arguments)
    {
        var outcome = Evaluate(["--rules", Fenmoor, .. arguments]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_said_on_standard_error()
    {
        var school = CommandLine.RunHere("evaluate", "no-such-school", "--rules", Fenmoor);
        Assert.Equal((2, ""), (school.ExitCode, school.Output));
        Assert.Contains("no-such-school cannot be opened", school.Error, StringComparison.Ordinal);
        var both = CommandLine.RunHere("evaluate", "no-such-school", "--rules", "no-such-pack");
        Assert.StartsWith("no-such-school cannot be opened", both.Error, StringComparison.Ordinal); // before packs are loaded
        var rules = CommandLine.RunHere("evaluate", files.School, "--rules", "no-such-pack");
        Assert.Equal((2, ""), (rules.ExitCode, rules.Output));
        Assert.Contains("'no-such-pack' is neither a folder nor a shipped pack", rules.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_no_option_knows_is_a_mistake_of_usage()
    {
        var outcome = Evaluate("--format", "yaml");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("yaml", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.RunHere("sing").ExitCode);
    }

    private Outcome Evaluate(params string[] arguments) =>
        CommandLine.RunHere(["evaluate", files.School, "--as-of", "2026-09-16", .. arguments]);
}
