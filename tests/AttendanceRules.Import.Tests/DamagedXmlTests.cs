using System.Text;

namespace AttendanceRules.Import.Tests;

/// <summary>XML that is damaged, hostile or written in other ways than usual.</summary>
public sealed class DamagedXmlTests
{
    [Theory]
    [InlineData("<!-- <SessionAttendance> -->")]
    [InlineData("<?note <SessionAttendance> ?>")]
    [InlineData("<Other><![CDATA[ </SessionAttendances><SessionAttendance> ]]></Other>")]
    [InlineData("stray & text <b>")]
    public void What_lies_between_records_does_not_matter(string between)
    {
        using var files = new SchoolFiles();
        var (school, summary) = Read(files, Record("AM") + between + Record("PM"));
        Assert.Empty(school.Rejected);
        Assert.Equal(2, summary.RowsUsed);
    }

    [Theory]
    [InlineData("<SessionAttendance><PersonID>p1</SessionAttendance>")]
    [InlineData("<SessionAttendance><PersonID>p1</PersonID>")]
    [InlineData("<SessionAttendance kind=\"a><PersonID>p1</PersonID></SessionAttendance>")]
    [InlineData("<SessionAttendance><PersonID>&own;</PersonID></SessionAttendance>")]
    [InlineData("<SessionAttendance><PersonID>p1<</PersonID></SessionAttendance>")]
    [InlineData("<SessionAttendance><PersonID>\u0001</PersonID></SessionAttendance>")]
    public void A_damaged_record_costs_itself(string damaged)
    {
        using var files = new SchoolFiles();
        var (school, summary) = Read(files, Record("AM") + damaged + "\n" + Record("PM"));
        Assert.Equal((2, ""), (Assert.Single(school.Rejected).Row, school.Rejected[0].Column));
        Assert.Equal((3, 2, 1), (summary.RowsRead, summary.RowsUsed, summary.RowsRejected));
    }

    [Fact]
    public void A_comment_without_an_end_says_that_the_rest_could_not_be_read()
    {
        using var files = new SchoolFiles();
        var (school, summary) = Read(files, Record("AM") + "<!-- " + Record("PM"));
        Assert.Contains("has no end", Assert.Single(school.Rejected).Reason, StringComparison.Ordinal);
        Assert.Equal((2, 1, 1), (summary.RowsRead, summary.RowsUsed, summary.RowsRejected));
    }

    [Fact]
    public void A_record_nested_without_bound_is_rejected()
    {
        using var files = new SchoolFiles();
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000));
        var (school, summary) = Read(files, $"<SessionAttendance><PersonID>{deep}</PersonID></SessionAttendance>" + Record("PM"));
        Assert.Contains("nested", Assert.Single(school.Rejected).Reason, StringComparison.Ordinal);
        Assert.Equal(1, summary.RowsUsed);
    }

    [Fact]
    public void A_record_without_bound_is_rejected()
    {
        using var files = new SchoolFiles();
        var (school, summary) =
            Read(files, $"<SessionAttendance><PersonID>{new string('x', 5_000_000)}</PersonID></SessionAttendance>" + Record("PM"));
        Assert.Contains("longer than", Assert.Single(school.Rejected).Reason, StringComparison.Ordinal);
        Assert.Equal(1, summary.RowsUsed);
    }

    [Theory]
    [InlineData("<!DOCTYPE a [ <!ENTITY b \"bbbbbbbb\"> ]>", "")]
    [InlineData("", "<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\">")]
    [InlineData("", "<!ENTITY b \"bbbbbbbb\">")]
    public void A_document_type_is_refused_wherever_it_stands(string before, string inside)
    {
        using var files = new SchoolFiles();
        Assert.Contains("<!DOCTYPE>", Assert.Throws<ImportException>(() => Read(files, inside + Record("AM"), before)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xmlns=\"http://example.org/a\"", "")]
    [InlineData("xmlns:s=\"http://example.org/a\"", "s:")]
    [InlineData("xmlns:s='http://example.org/a' xmlns:t='http://example.org/t'", "s:")]
    public void Prefixes_do_not_matter(string declared, string prefix)
    {
        using var files = new SchoolFiles();
        var record = Record("AM").Replace("</", "</" + prefix, StringComparison.Ordinal)
            .Replace("<", "<" + prefix, StringComparison.Ordinal).Replace($"<{prefix}/{prefix}", "</" + prefix, StringComparison.Ordinal);
        var text = $"<{prefix}SessionAttendances {declared}>{record}</{prefix}SessionAttendances>";
        var (school, summary) = Whole(files, Encoding.UTF8.GetBytes(text));
        Assert.Empty(school.Rejected);
        Assert.Equal(1, summary.RowsUsed);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    public void Text_may_be_written_in_other_forms(string name)
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "pupil", "zoë");
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        var text = $"<?xml version=\"1.0\" encoding=\"{name}\"?>\n<SessionAttendances>{Record("AM", "zoë")}</SessionAttendances>";
        var (school, summary) = Whole(files, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        Assert.Empty(school.Rejected);
        Assert.Equal(1, summary.RowsUsed);
    }

    [Fact]
    public void Other_xml_is_named_with_what_is_known()
    {
        using var files = new SchoolFiles();
        var message = Assert.Throws<ImportException>(() => Whole(files, "<Register><Row/></Register>"u8.ToArray())).Message;
        Assert.Contains("root 'Register'", message, StringComparison.Ordinal);
        Assert.Contains("CTF, SIMS SessionAttendance", message, StringComparison.Ordinal);
    }

    private static string Record(string session, string pupil = "p1") =>
        $"<SessionAttendance><PersonID>{pupil}</PersonID><AttendanceDate>2026-09-02T00:00:00</AttendanceDate><SessionName>{session}</"
            + $"SessionName><AttendanceMark>N</AttendanceMark></SessionAttendance>";

    private static ImportedSchool Read(SchoolFiles files, string records, string before = "") =>
        Whole(files, Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>\n{before}<SessionAttendances>\n{records}\n</SessionAttendances>"));

    private static ImportedSchool Whole(SchoolFiles files, byte[] text)
    {
        File.WriteAllBytes(Path.Combine(files.Without("register.csv").Path, "register.xml"), text);
        return SchoolFile.Read(files.Path, SchoolFiles.Vocabulary);
    }
}
