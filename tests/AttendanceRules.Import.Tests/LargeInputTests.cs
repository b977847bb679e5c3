using System.IO.Compression;

namespace AttendanceRules.Import.Tests;

/// <summary>Input that was made to cost much costs no more than its size, or is refused.</summary>
[Trait("Category", "Slow")]
public sealed class LargeInputTests
{
    // Codes are short. The nearest one is among the few first characters of a cell, however long it is.
    [Fact]
    public void A_long_cell_is_not_compared_at_each_of_its_lengths()
    {
        using var files = new SchoolFiles();
        var asked = new List<string>();
        var school = SchoolFile.Read(
            files.Write("register.csv", "pupil,date,session,code", $"p1,2026-09-02,AM,N{new string('q', 60_000)}").Path, Listening(asked));
        Assert.Equal("N", Assert.Single(school.Summary.Unmapped).Nearest);
        Assert.InRange(asked.Count, 1, 50);
        Assert.InRange(asked.Sum(c => c.Length), 1, 200_000);
    }

    // By hand: of the first row the value itself and its beginnings; of each other row, on a day of its own, the value alone.
    [Fact]
    public void The_nearest_code_of_a_value_is_looked_for_once()
    {
        using var files = new SchoolFiles();
        var asked = new List<string>();
        var days = Enumerable.Range(2, 29).Select(d => $"p1,2026-09-{d:00},AM,qqq").ToList();
        var summary = SchoolFile.Read(files.Without("calendar.json").Write("register.csv", ["pupil,date,session,code", .. days]).Path,
            Listening(asked)).Summary;
        Assert.Equal((29, null), (Assert.Single(summary.Unmapped).Count, summary.Unmapped[0].Nearest));
        Assert.Equal(29, asked.Count(c => c == "qqq"));
        Assert.Single(asked, c => c == "Q");
    }

    // Searched anew from its beginning at each bracket this tag would take hours.
    [Fact]
    public void A_tag_with_brackets_in_quotation_marks_is_read_once()
    {
        using var files = new SchoolFiles();
        files.Without("register.csv").Write("register.xml",
            $"<SessionAttendances><SessionAttendance note=\"{new string('>', 3_000_000)}\"><PersonID>p1</PersonID>"
                + "<AttendanceDate>2026-09-14</AttendanceDate><SessionName>AM</SessionName><AttendanceMark>N</AttendanceMark>"
                + "</SessionAttendance></SessionAttendances>");
        var school = files.Read();
        Assert.Empty(school.Rejected);
        Assert.Equal("N", Assert.Single(school.Pupils[0].Marks).Code);
    }

    [Theory]
    [InlineData("2000000000")]
    [InlineData("1048577")]
    public void A_workbook_with_a_row_far_below_is_refused(string row)
    {
        using var files = new SchoolFiles();
        Workbook(files, $"{Header}<row r=\"{row}\">{Cells(row, "p1", "2026-09-02", "AM", "N")}</row>");
        Assert.Contains("at most 1048576 rows", Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALL", false)]
    [InlineData("ALM", true)]
    [InlineData("XFD", true)]
    public void A_workbook_with_a_cell_far_to_the_right_is_refused(string column, bool isRefused)
    {
        using var files = new SchoolFiles();
        Workbook(files, $"<row r=\"1\">{Cells("1", "pupil", "date", "session", "code")}<c r=\"{column}1\"/></row>"
            + $"<row r=\"2\">{Cells("2", "p1", "2026-09-02", "AM", "?")}</row>");
        if (isRefused)
        {
            Assert.Contains("at most 1000 columns", Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(2, Assert.Single(files.Read().Rejected).Row);
    }

    [Fact]
    public void A_workbook_with_a_gap_of_rows_is_read_and_rows_keep_their_numbers()
    {
        using var files = new SchoolFiles();
        Workbook(files, $"{Header}<row r=\"5000\">{Cells("5000", "p1", "2026-09-02", "AM", "?")}</row>");
        Assert.Equal(5000, Assert.Single(files.Read().Rejected).Row);
    }

    [Theory]
    [InlineData(65_536, false)]
    [InlineData(65_537, true)]
    public void A_cell_of_a_workbook_is_no_longer_than_a_line_of_CSV(int length, bool isRefused)
    {
        using var files = new SchoolFiles();
        Workbook(files, $"{Header}<row r=\"2\">{Cells("2", "p1", "2026-09-02", "AM", new string('q', length))}</row>");
        if (isRefused)
        {
            var message = Assert.Throws<ImportException>(files.Read).Message;
            Assert.Contains("row 2", message, StringComparison.Ordinal);
            Assert.Contains("longer than 65536 characters", message, StringComparison.Ordinal);
            return;
        }

        Assert.Equal((2, "code"), (Assert.Single(files.Read().Rejected).Row, files.Read().Rejected[0].Column));
    }

    private static string Header => $"<row r=\"1\">{Cells("1", "pupil", "date", "session", "code")}</row>";

    private static string Cells(string row, params string[] texts) => string.Concat(
        texts.Select((text, i) => $"<c r=\"{(char)('A' + i)}{row}\" t=\"inlineStr\"><is><t>{text}</t></is></c>"));

    private static ImportVocabulary Listening(List<string> asked) => new()
    {
        IsCode = (code, _) =>
        {
            asked.Add(code);
            return code == "N";
        },
    };

    private static void Workbook(SchoolFiles files, string rows)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string package = "http://schemas.openxmlformats.org/package/2006/";
        using var archive = new ZipArchive(
            File.Create(Path.Combine(files.Without("register.csv").Path, "register.xlsx")), ZipArchiveMode.Create);
        Part("[Content_Types].xml",
            $"<Types xmlns=\"{package}content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        Part("_rels/.rels",
            $"<Relationships xmlns=\"{package}relationships\"><Relationship Id=\"r1\" Type=\"{office}/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>");
        Part("xl/workbook.xml",
            $"<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"register\" sheetId=\"1\" r:id=\"s1\"/></sheets>"
                + "</workbook>");
        Part("xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{package}relationships\"><Relationship Id=\"s1\" Type=\"{office}/worksheet\" "
                + "Target=\"worksheets/sheet1.xml\"/></Relationships>");
        Part("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{rows}</sheetData></worksheet>");

        void Part(string name, string text)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(text);
        }
    }
}
