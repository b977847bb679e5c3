using System.Text.RegularExpressions;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>import</c>: what is understood of registers from other systems.</summary>
public sealed partial class ImportTests(SmallFiles files) : IClassFixture<SmallFiles>
{
    private const string Good = "seeds/formats/good/";
    private const string Bad = "seeds/formats/bad/";

    [Fact]
    public void A_dry_run_prints_what_the_page_of_formats_shows()
    {
        var page = Page();
        var outcome = CommandLine.RunHere("import", Bad + "sims.csv", "--from", "sims", "--dry-run");
        Assert.Equal((0, "", Printed().Match(page).Groups[1].Value), (outcome.ExitCode, outcome.Error, outcome.Output));
    }

    [Fact]
    public void A_file_alone_is_a_dry_run()
    {
        var outcome = CommandLine.RunHere("import", Bad + "sims.csv", "--from", "sims");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(CommandLine.RunHere("import", Bad + "sims.csv", "--from", "sims", "--dry-run").Output, outcome.Output);
    }

    [Fact]
    public void What_a_folder_lacks_is_said_when_it_is_made_and_nothing_of_a_whole_one()
    {
        var lines = CommandLine.RunHere("import", Good + "ctf-24.xml", "--to", files.Of("lacking")).Lines;
        Assert.Equal(
            [
                "No calendar.json was written, as no calendar was supplied: school days are taken from the marks, so terms and the days to "
                    + "come are not known. Add one; `schema --of calendar` describes it.",
                "No casework.csv was written, as no casework was supplied: what was done is not known, so what rests on it stays "
                    + "undecided. If nothing was done, add one with only its header (pupil,date,action).",
                "yearGroupsOn in school.json is 2026-09-21: the year groups hold for the school year of that day. Correct it where they "
                    + "are of another.",
            ], lines.TakeLast(3));
        Assert.DoesNotContain("was written", CommandLine.RunHere("import", files.School, "--to", files.Of("whole")).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_names_every_sample()
    {
        var page = Page();
        Assert.All(Directory.EnumerateFiles(RepositoryFolder.Of(Good)), f =>
            Assert.Contains($"`{Path.GetFileName(f)}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_made_of_a_register_is_read_by_the_other_commands()
    {
        var folder = files.Of("made");
        Assert.Equal(0, CommandLine.RunHere("import", Good + "ctf-24.xml", "--to", folder).ExitCode);
        Assert.Equal(["characteristics.csv", "pupils.csv", "register.csv", "school.json"], Directory.EnumerateFiles(folder)
            .Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var made = CommandLine.RunHere("evaluate", folder, "--as-of", "2026-09-21", "--rules", files.Small, "--format", "csv");
        var whole = CommandLine.RunHere("evaluate", Good + "ctf-24.xml", "--as-of", "2026-09-21", "--rules", files.Small,
            "--format", "csv");
        Assert.Equal((0, "", ""), (made.ExitCode, made.Error, whole.Error));
        Assert.Equal(whole.Output, made.Output);
        var again = CommandLine.RunHere("import", Good + "ctf-24.xml", "--to", folder);
        Assert.Equal(2, again.ExitCode);
        Assert.StartsWith("There is a school.json in that folder already", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Advice_can_be_asked_of_a_register_with_the_mapping_of_its_system()
    {
        var outcome = CommandLine.RunHere("evaluate", Good
            + "wonde.json", "--from", "wonde", "--as-of", "2026-09-18", "--rules", files.Small, "--format", "json");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("\"pupil\": \"B820200126002\"", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rejects_are_grouped_in_the_summary_and_whole_in_their_file()
    {
        var list = files.Of("import-rejects.csv");
        var outcome = CommandLine.RunHere("import", Bad + "sims.csv", "--from", "sims", "--dry-run", "--rejects", list, "--strict");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("  sims.csv 2 rows (4, 5), code:", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(["file,row,column,reason", "sims.csv,1,House,", "sims.csv,4,code,", "sims.csv,5,code,", "sims.csv,6,date,"],
            File.ReadAllLines(list).Select(Place));
    }

    [Fact]
    public void A_register_is_held_against_a_census()
    {
        var outcome = CommandLine.RunHere("import", Good + "long.csv", "--reconcile", Bad
            + "census.xml", "--term", "2026-09-02..2026-12-18", "--strict");
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("Your totals differ by 3 I sessions: register 2, return 5 (1 pupil: A820200126001)", outcome.Lines);
    }

    // The register has the marks of the return, and one row more that is not a code.
    [Fact]
    public void Rows_of_the_register_that_could_not_be_used_are_written_and_counted_in_a_comparison_too()
    {
        var (register, list) = (files.Of("one-row-more.csv"), files.Of("compared-rejects.csv"));
        File.WriteAllText(register, File.ReadAllText(RepositoryFolder.Of(Good + "long.csv")).TrimEnd() + "\n"
            + "A820200126001,2026-09-21,AM,Q9,,\n");
        string[] arguments =
            ["import", register, "--reconcile", Good + "census.xml", "--term", "2026-09-02..2026-12-18", "--rejects", list];
        var outcome = CommandLine.RunHere([.. arguments, "--strict"]);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(2, File.ReadAllLines(list).Length);
        Assert.Contains("1 row of the register could not be used; --rejects FILE lists it.", outcome.Lines);
        Assert.Equal(0, CommandLine.RunHere(arguments).ExitCode);
    }

    [Theory]
    [InlineData("register.csv", "would write over what is read")]
    [InlineData("sub/../register.csv", "would write over what is read")]
    [InlineData("census.xml", "would write over what is read")]
    [InlineData("mapping.json", "would write over what is read")]
    [InlineData("no/such/folder/list.csv", "cannot be written")]
    [InlineData("sub", "cannot be written")]
    public void A_list_of_rejects_that_cannot_be_written_or_is_an_input_is_said(string list, string message)
    {
        var folder = Directory.CreateDirectory(files.Of(Path.Combine("said-" + list.Replace('/', '-'), "sub"))).Parent!.FullName;
        string At(string name) => Path.Combine(folder, name);
        File.Copy(RepositoryFolder.Of(Good + "long.csv"), At("register.csv"));
        File.Copy(RepositoryFolder.Of(Good + "census.xml"), At("census.xml"));
        File.WriteAllText(At("mapping.json"), "{}");
        var outcome = CommandLine.RunHere("import", At("register.csv"), "--mapping", At("mapping.json"), "--reconcile", At("census.xml"),
            "--term", "2026-09-02..2026-12-18", "--rejects", At(list));
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Contains("--rejects", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(RepositoryFolder.Of(Good + "long.csv")), File.ReadAllText(At("register.csv")));
    }

    [Theory]
    [InlineData("pupils.csv", 2)]
    [InlineData("rejects.csv", 0)]
    public void A_list_of_rejects_in_the_folder_of_a_school_is_a_new_file(string list, int exitCode)
    {
        var folder = files.Of("folder-" + list);
        Assert.Equal(0, CommandLine.RunHere("import", Good + "ctf-24.xml", "--to", folder).ExitCode);
        var outcome = CommandLine.RunHere("import", folder, "--dry-run", "--rejects", Path.Combine(folder, list));
        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(exitCode == 2, outcome.Error.Contains("would write over what is read", StringComparison.Ordinal));
        Assert.StartsWith("pupil,", File.ReadAllText(Path.Combine(folder, "pupils.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_mapping_file_of_a_system_can_be_copied()
    {
        var outcome = CommandLine.RunHere("import", "--show-mapping", "--from", "sims");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        File.WriteAllText(files.Of("copy.json"), outcome.Output);
        Assert.Contains("20 used", CommandLine.RunHere("import", Good + "sims.csv", "--mapping", files.Of("copy.json"), "--dry-run").Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name a file to see what is understood")]
    [InlineData("Name a file to see what is understood", "--dry-run")]
    [InlineData("Name a file to see what is understood", Good + "long.csv", "--dry-run", "--to", "there")]
    [InlineData("Name the system with --from: arbor", "--show-mapping")]
    [InlineData("There is no mapping file for 'sinms'. Shipped are: arbor", Good + "long.csv", "--from", "sinms", "--dry-run")]
    [InlineData("'soon' is not a stretch of days", Good + "long.csv", "--reconcile", Good + "census.xml", "--term", "soon")]
    [InlineData("ctf-doctype.xml declares a document type", Bad + "ctf-doctype.xml", "--dry-run")]
    [InlineData("census.xml is a school census", Good + "census.xml", "--dry-run")]
    public void What_cannot_be_done_is_said_on_standard_error(string message, params string[] arguments)
    {
        var outcome = CommandLine.RunHere(["import", .. arguments]);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
    }

    private static string Page() =>
        File.ReadAllText(RepositoryFolder.Of("seeds", "formats", "README.md")).ReplaceLineEndings("\n");

    private static string Place(string line) =>
        line.StartsWith("file,", StringComparison.Ordinal) ? line : string.Join(',', line.Split(',').Take(3)) + ",";

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline, 60_000)]
    private static partial Regex Printed();
}
