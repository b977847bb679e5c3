using System.Diagnostics;
using System.Text.Json;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>advise</c>: from a register file, or schools on standard input, to a line of JSON a pupil.</summary>
public sealed class AdviseTests(CohortFile cohort) : IClassFixture<CohortFile>
{
    private const string Day = "2026-07-20";

    [Fact]
    public void Seven_uneven_parts_joined_are_the_whole_to_the_byte()
    {
        var whole = cohort.Whole;
        Assert.Equal(60, whole.Lines.Length);
        string[] parts = ["1..1", "2..9", "10..10", "11..27", "28..40", "41..59", "60.."];
        var joined = parts.Select(p => CommandLine.RunHere("advise", cohort.Path, "--as-of", Day, "--part", p, "--threads", "1")).ToList();
        Assert.All(joined, o => Assert.Equal((0, ""), (o.ExitCode, o.Error)));
        Assert.Equal([1, 8, 1, 17, 13, 19, 1], joined.Select(o => o.Lines.Length));
        Assert.Equal(whole.Output, string.Concat(joined.Select(o => o.Output)));
    }

    [Fact]
    public void Even_parts_joined_are_the_whole_and_so_is_a_file()
    {
        var out1 = cohort.Of("one-of-two.jsonl");
        Assert.Equal((0, ""), CommandLine.RunHere("advise", cohort.Path, "--as-of", Day, "--part", "1/2", "--out", out1) is var one
            ? (one.ExitCode, one.Output) : default);
        var two = CommandLine.RunHere("advise", cohort.Path, "--as-of", Day, "--part", "2/2");
        Assert.Equal(30, two.Lines.Length);
        Assert.Equal(cohort.Whole.Output, File.ReadAllText(out1) + two.Output);
        var again = CommandLine.RunHere("advise", cohort.Path, "--as-of", Day, "--out", out1);
        Assert.Equal(2, again.ExitCode);
        Assert.StartsWith($"There is {out1} already; nothing was written.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Schools_on_standard_input_give_the_same_lines()
    {
        var schools = CommandLine.RunHere("generate", "--pupils", "60", "--seed", "3");
        var outcome = CommandLine.RunWith(schools.Output, "advise", "-", "--as-of", Day);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(cohort.Whole.Output, outcome.Output);
    }

    [Fact]
    public void Each_line_has_its_pupil_school_and_date_and_only_what_is_due_unless_asked()
    {
        var lines = cohort.Whole.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.All(lines, l => Assert.Equal(Day, l.GetProperty("asOf").GetString()));
        Assert.Equal(3, lines.Select(l => l.GetProperty("school").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(60, lines.Select(l => l.GetProperty("pupil").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(lines.SelectMany(l => l.GetProperty("actions").EnumerateArray()),
            a => a.GetProperty("kind").GetString() == "standing");
        var all = CommandLine.RunHere("advise", cohort.Path, "--as-of", Day, "--part", "1..1", "--standing", "--facts", "absenceRate");
        var first = JsonDocument.Parse(all.Output).RootElement;
        Assert.Contains(first.GetProperty("actions").EnumerateArray(), a => a.GetProperty("kind").GetString() == "standing");
        Assert.True(first.GetProperty("facts").TryGetProperty("absenceRate", out _));
    }

    [Fact]
    public void A_school_that_was_imported_is_advised_on()
    {
        var file = cohort.Of("school.areg");
        var imported = CommandLine.RunHere("import", "seeds/school", "--to", file);
        Assert.Equal((0, ""), (imported.ExitCode, imported.Error));
        var advised = CommandLine.RunHere("advise", file, "--as-of", "2026-11-20");
        var evaluated = CommandLine.RunHere("evaluate", "seeds/school", "--as-of", "2026-11-20", "--format", "jsonl", "--level", "pupil");
        Assert.Equal(45, advised.Lines.Length);
        Assert.Equal(evaluated.Lines.Take(45).Select(Actions), advised.Lines.Select(Actions));
        Assert.Equal(evaluated.Lines.Take(45).Select(Head), advised.Lines.Select(Head));
        var again = CommandLine.RunHere("import", "seeds/school", "--to", file);
        Assert.Equal(2, again.ExitCode);
        Assert.StartsWith($"There is {file} already; nothing was written.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopped_it_leaves_whole_lines_and_says_130()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows sends no such signal to one process.");
        using var process = CommandLine.StartToBeStopped(
            isHangupIgnored: false, "advise", cohort.LongPath, "--as-of", Day, "--threads", "1");
        var first = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(first);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        Assert.True(rest.Length == 0 || rest[^1] == '\n', "The last line is not whole.");
        var lines = rest.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.Prepend(first), l => JsonDocument.Parse(l).Dispose());
        Assert.InRange(lines.Length, 0, CohortFile.LongSize - 2);
    }

    // A terminal of its own, made by `script`, which writes down what it shows.
    [Theory]
    [InlineData("", true, true)]
    [InlineData("--no-color", true, false)]
    [InlineData("--quiet", false, false)]
    [Trait("Category", "Slow")]
    public void At_a_screen_the_bar_is_on_standard_error_also_where_the_output_goes_elsewhere(string option, bool hasBar, bool hasColour)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script") && OperatingSystem.IsLinux(), "Nothing here makes a terminal.");
        string[] words = ["advise", cohort.LongPath, "--as-of", Day, "--part", "1..200"];
        var output = cohort.Of("at-a-screen.jsonl");
        var shown = CommandLine.AtScreen(output, [.. words, .. option.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(CommandLine.RunHere(words).Output, File.ReadAllText(output));
        Assert.Equal(hasBar, shown.Contains("pupils ", StringComparison.Ordinal) && shown.Contains('%'));
        Assert.Equal(hasColour, shown.Contains("\u001b[38;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("This is not a register file", "README.md")]
    [InlineData("no-such.areg cannot be opened", "no-such.areg")]
    [InlineData("--part is for register files", "-", "--part", "1..2")]
    [InlineData("'soon' is not a date", "", "--as-of", "soon")]
    [InlineData("The file has 60 pupils; --part 60..61 reaches beyond them.", "", "--part", "60..61")]
    [InlineData("The file has 60 pupils; --part 62.. reaches beyond them.", "", "--part", "62..")]
    [InlineData("Write --part as", "", "--part", "0..5")]
    [InlineData("Write --part as", "", "--part", "7..5")]
    [InlineData("Write --part as", "", "--part", "8/7")]
    [InlineData("Write --part as", "", "--part", "0/7")]
    [InlineData("Write --part as", "", "--part", "five")]
    [InlineData("Unknown fact 'absenceRat'", "", "--facts", "absenceRat")]
    public void What_cannot_be_done_is_said_on_standard_error(string message, string file, params string[] arguments)
    {
        var outcome = CommandLine.RunHere(["advise", file.Length == 0 ? cohort.Path : file, .. arguments]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"school\": \"S1\" }\n", "line 1 has no member 'pupils'")]
    [InlineData("\n{ not json\n", "line 2 ")]
    public void A_line_that_is_not_a_school_is_named(string input, string message)
    {
        var outcome = CommandLine.RunWith(input, "advise", "-", "--as-of", Day);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
    }

    // The row of a pupil who is not listed is named before the advice on its school; nothing is named of a school after the broken line.
    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public void What_comes_before_a_line_that_is_not_a_school_is_advised_on(string threads)
    {
        var schools = CommandLine.RunHere("generate", "--pupils", "60", "--seed", "3").Lines;
        Assert.Equal(3, schools.Length);
        string Odd(string id) => $$"""{ "school": "{{id}}", "pupils": [], "register": """
            + """[{ "pupil": "p9", "from": "2026-07-20", "marks": "NN" }] }""";
        var input = string.Join('\n', schools[0], Odd("before"), schools[1], "{ not json", Odd("after"), schools[2]);
        var outcome = CommandLine.RunWith(input, "advise", "-", "--as-of", Day, "--threads", threads);
        var count = cohort.Whole.Lines.Length - schools[2].Split("\"dateOfBirth\"").Length + 1;
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(cohort.Whole.Lines.Take(count), outcome.Lines);
        Assert.Equal(["School before: 1 row(s) could not be used; `import --rejects` lists them.",
            "line 4 is not valid JSON at line 1. Look for a missing comma, quote or bracket there."],
            outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Head(string line) => line[..line.IndexOf("\"pupil\":", StringComparison.Ordinal)];

    private static string Actions(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        return string.Concat(new[] { "pupil", "actions", "undecided" }.Select(m => root.GetProperty(m).GetRawText()));
    }
}
