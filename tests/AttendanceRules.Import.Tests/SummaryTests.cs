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
