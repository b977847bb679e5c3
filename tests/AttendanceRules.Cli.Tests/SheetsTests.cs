using System.IO.Compression;

namespace AttendanceRules.Cli.Tests;

/// <summary><c>sheets</c>: one sheet each, a row a line for a mail merge, its fields in a dictionary.</summary>
public sealed class SheetsTests(SmallFiles files) : IClassFixture<SmallFiles>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sheets-");

    [Fact]
    public void Each_sheet_is_a_file_and_each_field_is_in_the_dictionary()
    {
        Assert.Equal(0, Sheets("out").ExitCode);
        string[] names = ["actions", "blocked", "fields", "figures", "pathways", "questions", "undecided", "withheld"];
        Assert.Equal(names.Select(n => n + ".csv"),
            Directory.GetFiles(Of("out")).Select(Path.GetFileName)
                .Order(StringComparer.Ordinal));

        // P1 missed a whole day and a morning; the call is due two school days after, and P2 has no line.
        var actions = File.ReadAllLines(Path.Combine(Of("out"), "actions.csv"));
        Assert.Equal("pupil,parent,stakeholder,role,action,title,status,since,due,reviewBy,force,basis,reasons,rules,sources", actions[0]);
        var line = Assert.Single(actions.Skip(1));
        Assert.StartsWith("P1,,school,,ring,Ring home,due,2026-09-15,2026-09-17,", line, StringComparison.Ordinal);
        Assert.Contains("Missed sessions: 3 sessions; the limit is 1.", line, StringComparison.Ordinal);
        var fields = File.ReadAllLines(Path.Combine(Of("out"), "fields.csv")).Skip(1).Select(l => string.Join(',', l.Split(',').Take(2)));
        Assert.Equal(names.Where(n => n != "fields").SelectMany(n => File.ReadLines(Path.Combine(Of("out"), n + ".csv")).First().Split(',')
            .Select(f => $"{n},{f}")).Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        Assert.Equal(0, Sheets("twice").ExitCode);
        var again = Sheets("twice");
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("Name another folder.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_has_the_same_sheets_and_no_formula()
    {
        Assert.Equal(0, Sheets("out.xlsx").ExitCode);
        using var archive = ZipFile.OpenRead(Of("out.xlsx"));
        string Text(string entry)
        {
            using var reader = new StreamReader(archive.GetEntry(entry)!.Open());
            return reader.ReadToEnd();
        }

        var workbook = Text("xl/workbook.xml");
        Assert.All(["actions", "undecided", "blocked", "withheld", "questions", "pathways", "figures", "fields"],
            n => Assert.Contains($"name=\"{n}\"", workbook, StringComparison.Ordinal));
        Assert.All(archive.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)),
            e => Assert.DoesNotContain("<x:f>", Text(e.FullName), StringComparison.Ordinal));
        Assert.Contains("Ring home", Text("xl/worksheets/sheet1.xml") + (archive.GetEntry("xl/sharedStrings.xml") is null ? ""
            : Text("xl/sharedStrings.xml")), StringComparison.Ordinal);
    }

    // A person reads "10 of 89" as a share and "10/89" as a slip.
    [Fact]
    public void Reasons_are_sentences_without_a_number_that_nobody_reads()
    {
        Assert.Equal(0, CommandLine.RunHere("sheets", "seeds/school", "--as-of", "2026-11-20", "--to", Of("whole")).ExitCode);
        var actions = File.ReadAllText(Path.Combine(Of("whole"), "actions.csv"));
        Assert.Matches("Absence this school year: (about )?[0-9.]+% \\([0-9]+ of [0-9]+\\); the limit is 10%\\.", actions);
        Assert.DoesNotMatch("[0-9]+/[0-9]+", actions);
    }

    [Fact]
    public void A_workbook_has_the_same_bytes_each_time()
    {
        Assert.Equal((0, 0), (Sheets("one.xlsx").ExitCode, Sheets("two.xlsx").ExitCode));
        Assert.Equal(File.ReadAllBytes(Of("one.xlsx")), File.ReadAllBytes(Of("two.xlsx")));
    }

    [Theory]
    [InlineData("questions")]
    [InlineData("answers")]
    [InlineData("casework")]
    public void Sheets_to_fill_in_are_printed_with_their_header(string command)
    {
        var outcome = CommandLine.RunHere(command, files.School, "--as-of", "2026-09-16", "--rules", files.Small, "--format", "csv");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(command == "casework"
            ? "entry,pupil,parent,action,what,who,dueBy,outcomes,date,outcome,due,until,outcomeDate,for,values,known"
            : "pupil,parent,question,ask,answeredBy,choices,decides,answer,date,known", outcome.Lines[0]);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Of(string name) => Path.Combine(folder.FullName, name);

    private Outcome Sheets(string to) =>
        CommandLine.RunHere("sheets", files.School, "--as-of", "2026-09-16", "--rules", files.Small, "--to", Of(to));
}
