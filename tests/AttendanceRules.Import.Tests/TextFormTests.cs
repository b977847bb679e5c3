using System.Text;

namespace AttendanceRules.Import.Tests;

/// <summary>Files as spreadsheets and older systems save them.</summary>
public sealed class TextFormTests
{
    private const string Rows = "pupil,date,session,code,comment\np1,2026-09-02,AM,N,café – ill\nzoë,2026-09-02,PM,/,\n";

    public static TheoryData<string, byte[]> Forms => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Rows) },
        { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Rows)] },
        { "UTF-16 with its mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Rows)] },
        { "UTF-16, high byte first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Rows)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Rows) },
        { "CR LF", Encoding.UTF8.GetBytes(Rows.Replace("\n", "\r\n", StringComparison.Ordinal)) },
        { "CR alone", Encoding.UTF8.GetBytes(Rows.Replace("\n", "\r", StringComparison.Ordinal)) },
        { "semicolons", Encoding.UTF8.GetBytes(Rows.Replace(',', ';')) },
        { "tabs in UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Rows.Replace(',', '\t'))] },
        { "a line that names the delimiter", Encoding.UTF8.GetBytes("sep=;\r\n" + Rows.Replace(',', ';')) },
        { "quotation marks everywhere", Encoding.UTF8.GetBytes(
            "\"pupil\",\"date\",\"session\",\"code\"\r\n\"p1\",\"2026-09-02\",\"AM\",\"N\"\r\n\"zoë\",\"2026-09-02\",\"PM\",\"/\"\r\n") },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_rows_come_out(string form, byte[] bytes)
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "pupil", "p1", "zoë");
        File.WriteAllBytes(Path.Combine(files.Path, "register.csv"), bytes);
        var school = files.Read();
        Assert.Empty(school.Rejected);
        Assert.Equal((form, "N", "/"), (form, Assert.Single(school.Pupils[0].Marks).Code, Assert.Single(school.Pupils[1].Marks).Code));
    }

    [Fact]
    public void A_row_keeps_its_number_below_a_line_that_names_the_delimiter()
    {
        using var files = new SchoolFiles();
        Assert.Equal(4, Assert.Single(
            files.Write("register.csv", "sep=;", "pupil;date;session;code", "p1;2026-09-02;AM;/", "p1;2026-09-02;PM;?").Read().Rejected)
                .Row);
    }

    // In UTF-8, where most letters beyond ASCII can be read, a byte that cannot be is damage and not another form.
    [Fact]
    public void A_damaged_byte_costs_its_row_where_it_matters_and_nothing_in_a_comment()
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "pupil", "zoë", "p1");
        byte[] text = [.. Encoding.UTF8.GetBytes("pupil,date,session,code,comment\nzoë,2026-09-02,AM,N,\nzo"), 0xEB,
            .. Encoding.UTF8.GetBytes(",2026-09-02,PM,N,\np1,2026-09-02,AM,N,"), 0xE9,
                .. Encoding.UTF8.GetBytes("\nzoë,2026-09-03,PM,N,ë\n")];
        File.WriteAllBytes(Path.Combine(files.Path, "register.csv"), text);
        var school = files.Read();
        Assert.Equal((3, "pupil", "characters"),
            (Assert.Single(school.Rejected).Row, school.Rejected[0].Column, school.Rejected[0].Reason.Split(' ')[1]));
        Assert.Equal([1, 2], school.Pupils.Select(p => p.Marks.Count));
    }
}
