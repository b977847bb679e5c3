using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>What is said about a register before it is used.</summary>
public sealed class SummaryTests
{
    private static readonly ImportVocabulary England = ImportVocabulary.Of(RuleBook.England);

    // 2 September 2026 is a Wednesday; 1 October is a bank holiday of the vocabulary.
    [Fact]
    public void It_counts_marks_pupils_days_codes_and_gaps()
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "codes": { "P": "/" } }""").Write(
            "register.csv", "pupil,date,session,code", "p1,2026-09-02,AM,P", "p1,2026-09-02,PM,/", "p1,2026-09-03,AM,-",
                "p1,2026-09-03,PM,", "p1,2026-09-04,AM,I01", "p2,2026-09-04,AM,I01", "p2,2026-09-04,PM,i",
            "p1,2026-09-08,AM,N", "p1,2026-09-05,AM,#");
        var summary = SchoolFile.Read(files.Path, SchoolFiles.Vocabulary).Summary;
        Assert.Equal((9, 3, 3, 3), (summary.RowsRead, summary.RowsUsed, summary.RowsWithoutMark, summary.RowsRejected));
        Assert.Equal([new("P", "/", null, 1), new("/", "/", null, 1), new CodeCount("N", "N", null, 1)],
            summary.Codes.OrderBy(c => c.Code).ThenByDescending(c => c.Written));
        Assert.Equal([new("I01", 2, new(2026, 9, 4), new(2026, 9, 4), "I"),
            new UnmappedValue("i", 1, new(2026, 9, 4), new(2026, 9, 4), "I")], summary.Unmapped);
        Assert.Equal([("", 1), ("#", 1), ("-", 1)], summary.WithoutMark.Select(m => (m.Key, m.Value)));

        // p1 of 2, 3, 4, 7 and 8 September lacks 2 + 1 + 2 + 1 sessions; p2, there from its first mark on 4 September, lacks 2 + 2.
        // Nobody has a mark on 3 and 7 September.
        Assert.Equal((10, 2), (summary.SessionsWithoutMark, summary.PupilsWithGaps));
        Assert.Equal([new DateSpan(new(2026, 9, 3), new(2026, 9, 3)), new DateSpan(new(2026, 9, 7), new(2026, 9, 7))],
            summary.DaysWithoutMarks);
        Assert.Equal((new DateOnly(2026, 9, 2), new DateOnly(2026, 9, 8)), (summary.First, summary.Last));
    }

    // By hand. A mark that another row contradicts is not used, whichever came first; nor is one for a session that a third row leaves
    // unreadable. Without a calendar a day on which nobody but those not on roll has a mark is a day without school.
    [Theory]
    [InlineData("AM,/,", "AM,/,", 2, 0, 0, "/ 2")]
    [InlineData("AM,/,", "AM,N,", 0, 0, 2, "")]
    [InlineData("AM,N,|AM,N,|AM,/,", "PM,N,", 1, 0, 3, "N 1")]
    [InlineData("AM,/,|AM,N,|AM,/,", "AM,N,", 0, 0, 4, "")]
    [InlineData("AM,/,", "AM,Q9,", 0, 0, 2, "")]
    [InlineData("AM,Q9,", "AM,/,", 0, 0, 2, "")]
    [InlineData("AM,Q9,|AM,/,", "AM,N,", 0, 0, 3, "")]
    [InlineData("AM,#,", "AM,/,", 0, 0, 2, "")]
    [InlineData("AM,/,", "AM,#,", 0, 0, 2, "")]
    [InlineData("AM,#,", "AM,#,", 0, 2, 0, "")]
    [InlineData("AM,P,|AM,/,", "AM,P,", 3, 0, 0, "/ 1,P 2")]
    [InlineData("AM,P,|AM,/,|AM,P,", "AM,N,", 0, 0, 4, "")]
    [InlineData("AM,L,5", "AM,L,6", 0, 0, 2, "")]
    [InlineData("AM,L,", "AM,L,6", 2, 0, 0, "L 2")]
    [InlineData("AM,/,|AM,J1,", "PM,J1,", 1, 0, 2, "J1 1")]
    public void A_row_counts_as_used_only_while_its_mark_is_one_of_the_pupil(
        string rows, string last, int used, int silent, int rejected, string codes)
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "codes": { "P": "/" } }""").Write("register.csv",
            ["pupil,date,session,code,minutesLate", .. rows.Split('|').Append(last).Select(r => $"p1,2026-09-02,{r}")]);
        var summary = SchoolFile.Read(files.Path, SchoolFiles.Vocabulary).Summary;
        Assert.Equal((used, silent, rejected), (summary.RowsUsed, summary.RowsWithoutMark, summary.RowsRejected));
        Assert.Equal(summary.RowsRead, summary.RowsUsed + summary.RowsWithoutMark + summary.RowsRejected);
        Assert.Equal(codes, string.Join(',', summary.Codes.Select(c => $"{c.Written} {c.Count}")));
    }

    [Theory]
    [InlineData(true, 3, 0)]
    [InlineData(false, 1, 2)]
    public void A_mark_of_somebody_not_on_roll_is_not_used_on_a_day_without_any_other(bool hasCalendar, int used, int silent)
    {
        using var files = new SchoolFiles();
        files.Write("register.csv", "pupil,date,session,code", "p1,2026-09-02,AM,Z", "p2,2026-09-02,AM,Z", "p1,2026-09-03,AM,/");
        var read = SchoolFile.Read((hasCalendar ? files : files.Without("calendar.json")).Path, SchoolFiles.Vocabulary);
        Assert.Equal((3, used, silent, 0), (read.Summary.RowsRead, read.Summary.RowsUsed, read.Summary.RowsWithoutMark,
            read.Summary.RowsRejected));
        Assert.Equal(used, read.School.Pupils.Sum(p => p.Marks.Count));
        Assert.Equal(used, read.Summary.Codes.Sum(c => c.Count));
    }

    [Fact]
    public void It_reads_like_this()
    {
        using var files = new SchoolFiles();
        var file = Path.Combine(files.Path, "list.csv");
        var rows = Enumerable.Range(1, 1204).Select(i => $"x{i},14/09/2026,AM,I01");
        File.WriteAllLines(file,
            ["UPN,House,Date,AM/PM,Mark", .. rows.Select(r => r.Replace(",14", ",Red,14", StringComparison.Ordinal)),
                "x1,Red,14/09/2026,PM,\\", "x1,Red,17/09/2026,PM,Q9"]);
        File.WriteAllText(Path.Combine(files.Path, "own.json"), """{ "from": "sims", "codes": { "I01": "I01" } }""");
        Assert.Equal(
            """
            Format: CSV, a row a mark
            Marks read: 1,206 = 1 used + 0 that say nothing + 1,205 rejected
            Pupils: 1,204, as the register names them; without a list of pupils nothing else is known of them
            Dates: 2026-09-14 to 2026-09-17
            Codes: \ 1
            Classes: present 1
            No code of that day, so not used:
              'I01': 1,204 rows, 2026-09-14; map it to I?
              'Q9': 1 row, 2026-09-17; map it to Q?
            Sessions without a mark: 3,610, of 1,204 pupils
            Days on which nobody has a mark:
              2026-09-15 to 2026-09-16
            Not used:
              list.csv row 1, House: No such column is known; correct the header, or map it in the mapping file (to null: read past).
              list.csv 1204 rows (2, 3, 4, 5, 6, …), code: 'I01' is not a register code on that day; MEND
              list.csv row 1207, code: 'Q9' is not a register code on that day; correct it, or map it in the mapping file under codes.
            """.ReplaceLineEndings("\n")
                .Replace("MEND", "correct it, or map it in the mapping file under codes.", StringComparison.Ordinal),
            // x1 lacks the morning of the 17th, the other 1,203 lack three sessions each.
            string.Join('\n', SchoolFile.Read(file, England, new ImportOptions { MappingFile = Path.Combine(files.Path, "own.json") })
                .Summary.Lines()));
    }

    [Fact]
    public void Progress_is_told_up_to_the_end_of_the_file()
    {
        var told = new List<(long Done, long Of)>();
        SchoolFile.Read(RepositoryFolder.Of("seeds", "school"), England, new ImportOptions { Progress = new Told(told) });
        var length = new FileInfo(RepositoryFolder.Of("seeds", "school", "register.csv")).Length;
        Assert.Equal((length, length), told[^1]);
        Assert.True(told.Count is > 3 and < 300);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\u0001binary")]
    public void A_file_of_no_known_form_says_so(string text)
    {
        using var files = new SchoolFiles();
        File.WriteAllText(Path.Combine(files.Path, "x.dat"), text);
        Assert.Contains(text.Length == 0 ? "empty"
            : "neither text nor a workbook",
                Assert.Throws<ImportException>(() => SchoolFile.Read(Path.Combine(files.Path, "x.dat"), England)).Message,
                    StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PK\u0003\u0004 not an archive", "cannot be read as a workbook")]
    [InlineData("\u00D0\u00CF\u0011\u00E0 old", "old form (.xls)")]
    public void What_only_looks_like_a_workbook_says_so(string text, string reason)
    {
        using var files = new SchoolFiles();
        var file = Path.Combine(files.Path, "x.xlsx");
        File.WriteAllBytes(file, [.. text.Select(c => (byte)c)]);
        Assert.Contains(reason, Assert.Throws<ImportException>(() => SchoolFile.Read(file, England)).Message, StringComparison.Ordinal);
    }

    // Compressed a thousandfold: a megabyte in the file, more than is read when unpacked.
    [Fact]
    public void A_workbook_that_unpacks_without_bound_is_refused()
    {
        using var files = new SchoolFiles();
        var file = Path.Combine(files.Path, "x.xlsx");
        using (var archive = new System.IO.Compression.ZipArchive(File.Create(file), System.IO.Compression.ZipArchiveMode.Create))
        {
            archive.CreateEntry("xl/workbook.xml");
            using var sheet = archive.CreateEntry("xl/worksheets/sheet1.xml", System.IO.Compression.CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i <= 512; i++)
            {
                sheet.Write(zeros);
            }
        }

        Assert.Contains("unpacked", Assert.Throws<ImportException>(() => SchoolFile.Read(file, England)).Message, StringComparison.Ordinal);
    }

    private sealed class Told(List<(long Done, long Of)> list) : IProgress<(long Done, long Of)>
    {
        public void Report((long Done, long Of) value) => list.Add(value);
    }
}
