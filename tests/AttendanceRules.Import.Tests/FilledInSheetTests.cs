using System.Text.RegularExpressions;
using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>Sheets that people fill in, as CSV and as workbooks, and read again as the school's answers and casework.</summary>
public sealed partial class FilledInSheetTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly RuleBook Book = RuleBook.England;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("filled-");

    public FilledInSheetTests()
    {
        foreach (var file in Directory.GetFiles(RepositoryFolder.Of("seeds", "school")))
        {
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void An_answer_that_is_filled_in_is_the_schools_answer(string form)
    {
        var before = Read();
        Put("answers", form, ["P002", null, "safeguardingConcern", "ask", null, null, null, "no", "2026-11-20", null],
            stream => AnswerSheet.WriteWorkbook(before, Book.Advise(before, Day), Book, stream),
            writer => AnswerSheet.Write(before, Book.Advise(before, Day), Book, writer));
        var after = Read();
        Assert.Equal(before.Answers, after.Answers);
        Assert.Contains(new Answer("safeguardingConcern", "no") { Date = Day }, after.Pupils.Single(p => p.Id == "P002").Answers);
        Assert.DoesNotContain(after.Rejected, r => r.File.StartsWith("answers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void A_step_that_is_marked_done_is_casework_and_those_left_empty_say_nothing(string form)
    {
        var before = Read();
        var advice = Book.Advise(before, Day);
        Assert.Contains(advice.Agenda, d => d is { Subject: "P017", Action.Action: "sickness-return" });
        Put("casework", form, [null, "P017", null, "sickness-return", "what", null, null, null, "2026-11-20", null, null, null, null, null,
            null, null],
            stream => CaseworkSheet.WriteWorkbook(before, advice, Book, stream),
            writer => CaseworkSheet.Write(before, advice, Book, writer));
        var after = Read();
        var done = Book.Advise(after, Day);
        Assert.DoesNotContain(done.Agenda, d => d is { Subject: "P017", Action.Action: "sickness-return" });
        Assert.Equal(Steps(before) + 1, Steps(after));
        Assert.DoesNotContain(after.Rejected, r => r.File.StartsWith("casework", StringComparison.Ordinal));
    }

    // The school's own exports write other dates; the sheets are this tool's and write yyyy-MM-dd.
    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void A_mapping_with_other_dates_loses_no_answer_and_no_step(string form)
    {
        var before = Read();
        var advice = Book.Advise(before, Day);
        File.WriteAllText(Path.Combine(folder.FullName, "mapping.json"), """{ "dateFormats": ["dd/MM/yyyy"] }""");
        Assert.Equal(before.Rejected.Select(r => (r.File, r.Row)), Read().Rejected.Select(r => (r.File, r.Row)));
        Put("answers", form, ["P002", null, "safeguardingConcern", "ask", null, null, null, "no", "2026-11-20", null],
            stream => AnswerSheet.WriteWorkbook(before, advice, Book, stream),
            writer => AnswerSheet.Write(before, advice, Book, writer));
        Put("casework", form, [null, "P017", null, "sickness-return", "what", null, null, null, "20/11/2026", null, null, null, null, null,
            null, null],
            stream => CaseworkSheet.WriteWorkbook(before, advice, Book, stream),
            writer => CaseworkSheet.Write(before, advice, Book, writer));
        var after = Read();
        Assert.DoesNotContain(after.Rejected, r => r.File.StartsWith("answers", StringComparison.Ordinal)
            || r.File.StartsWith("casework", StringComparison.Ordinal));
        Assert.Contains(new Answer("safeguardingConcern", "no") { Date = Day }, after.Pupils.Single(p => p.Id == "P002").Answers);
        Assert.Equal(Steps(before) + 1, Steps(after));
    }

    // The school fills the sheet in. What others do comes after its own steps, and after both what is on record.
    [Fact]
    public void The_schools_own_steps_come_first()
    {
        using var writer = new StringWriter();
        var school = Read();
        CaseworkSheet.Write(school, Book.Advise(school, Day), Book, writer);
        var who = writer.ToString().Split('\n').Where(l => l.StartsWith(",P", StringComparison.Ordinal))
            .Select(l => Comma().Split(l)[5]).ToList();
        Assert.Contains("parents", who);
        Assert.InRange(who.LastIndexOf("school"), 1, who.IndexOf("parents") - 1);
    }

    [Fact]
    public void Both_forms_of_one_sheet_are_refused()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "answers.xlsx"), "");
        Assert.Equal("The folder has answers.csv and answers.xlsx. Keep one of them in it.",
            Assert.Throws<ImportException>(() => Read()).Message);
    }

    [Fact]
    public void Without_casework_there_is_no_sheet_as_it_would_say_that_nothing_was_done()
    {
        File.Delete(Path.Combine(folder.FullName, "casework.csv"));
        var school = Read();
        Assert.Contains("nothing else was done", Assert.Throws<ImportException>(() =>
            CaseworkSheet.Write(school, Book.Advise(school, Day), Book, TextWriter.Null)).Message, StringComparison.Ordinal);
    }

    // A text that a spreadsheet would take for a formula is led by an apostrophe in the file, and comes back as it was.
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+44 20")]
    [InlineData("-3")]
    [InlineData("@home")]
    [InlineData("'=x")]
    [InlineData("'plain")]
    [InlineData("plain")]
    public void No_cell_is_a_formula_and_each_text_comes_back(string text)
    {
        var cell = Sheets.HarmlessCell.Of(text);
        Assert.DoesNotContain(cell[0], "=+-@\t\r");
        Assert.Equal(text, Sheets.HarmlessCell.Read(cell));
    }

    [Theory]
    [InlineData("\tx")]
    [InlineData("\rx")]
    public void Nor_is_one_that_begins_with_a_tab_or_a_line_break(string text) => Assert.Equal("'" + text, Sheets.HarmlessCell.Of(text));

    // A comma between cells, not one inside quotation marks.
    [GeneratedRegex(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Comma();

    public void Dispose() => folder.Delete(recursive: true);

    private SchoolRecord Read() => SchoolFolder.Read(folder.FullName, ImportVocabulary.Of(Book));

    private static int Steps(SchoolRecord school) => school.Casework!.Count + school.Pupils.Sum(p => p.Casework!.Count);

    // The sheet with a row of its own added, in the place of the file it was made from.
    private void Put(string name, string form, string?[] row, Action<Stream> workbook, Action<TextWriter> csv)
    {
        File.Delete(Path.Combine(folder.FullName, name + ".csv"));
        var path = Path.Combine(folder.FullName, $"{name}.{form}");
        if (form == "csv")
        {
            using var writer = new StreamWriter(path);
            csv(writer);
            writer.Write(string.Join(',', row) + "\n");
            return;
        }

        using var bytes = new MemoryStream();
        workbook(bytes);
        FilledWorkbook.Write(path, bytes, row);
    }
}
