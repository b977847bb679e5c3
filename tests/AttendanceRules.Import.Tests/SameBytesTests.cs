using System.IO.Compression;
using AttendanceRules.Advice;
using AttendanceRules.Import.Workbooks;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>Workbooks are the same to the byte for the same advice, so that two of them can be compared.</summary>
public sealed class SameBytesTests
{
    private static readonly RuleBook Book = RuleBook.England;
    private static readonly SchoolRecord School = SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), ImportVocabulary.Of(Book));
    private static readonly SchoolAdvice Advice = Book.Advise(School, new DateOnly(2026, 11, 20));

    [Fact]
    public void Sheets_to_fill_in_have_the_same_bytes_each_time()
    {
        Assert.Equal(Bytes(s => AnswerSheet.WriteWorkbook(School, Advice, Book, s)),
            Bytes(s => AnswerSheet.WriteWorkbook(School, Advice, Book, s)));
        Assert.Equal(Bytes(s => CaseworkSheet.WriteWorkbook(School, Advice, Book, s)),
            Bytes(s => CaseworkSheet.WriteWorkbook(School, Advice, Book, s)));
    }

    [Fact]
    public void No_part_of_a_workbook_has_a_time_or_an_id_of_its_own_run()
    {
        using var archive = new ZipArchive(new MemoryStream(Bytes(s => WorkbookSheet.Write(s, "one", [["a"], ["b"]]))));
        Assert.All(archive.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
        foreach (var part in archive.Entries)
        {
            using var reader = new StreamReader(part.Open());
            Assert.DoesNotMatch("[0-9a-fA-F]{32}", reader.ReadToEnd());
        }
    }

    [Fact]
    public void A_cell_that_looks_like_an_id_stays_as_it_is()
    {
        const string cell = "R0123456789abcdef0123456789abcdef";
        using var files = new SchoolFiles();
        using (var file = File.Create(Path.Combine(files.Without("register.csv").Path, "register.xlsx")))
        {
            WorkbookSheet.Write(file, "register", [["pupil", "date", "session", "code"], [cell, "2026-09-02", "AM", "N"]]);
        }

        var school = SchoolFile.Read(Path.Combine(files.Path, "register.xlsx"), SchoolFiles.Vocabulary).School;
        Assert.Equal(cell, Assert.Single(school.Pupils).Id);
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }
}
