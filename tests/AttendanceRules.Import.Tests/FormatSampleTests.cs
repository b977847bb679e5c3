using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>The same week of the same two pupils in every form, and a damaged file of each form.</summary>
public sealed class FormatSampleTests
{
    private const string First = "A820200126001";
    private const string Second = "B820200126002";

    private static readonly ImportVocabulary England = ImportVocabulary.Of(RuleBook.England);

    [Theory]
    [InlineData("long.csv", null, "CSV, a row a mark")]
    [InlineData("excel.csv", null, "CSV, a row a mark")]
    [InlineData("windows-1252.csv", null, "CSV, a row a mark")]
    [InlineData("wide.csv", null, "CSV, a row a pupil, a column a session")]
    [InlineData("weeks.csv", null, "CSV, strings of marks")]
    [InlineData("sims.csv", "sims", "CSV, a row a mark")]
    [InlineData("arbor.csv", "arbor", "CSV, a row a mark")]
    [InlineData("scholarpack.csv", "scholarpack", "CSV, a row a pupil, a column a session")]
    [InlineData("bromcom.csv", "bromcom", "CSV, strings of marks", 8)]
    [InlineData("ctf-24.xml", null, "Common transfer file CTF 24.0 (XML)", 8)]
    [InlineData("sims-attendance.xml", null, "SIMS SessionAttendance (XML)")]
    [InlineData("sims-attendance-extended.xml", null, "SIMS SessionAttendance (XML)")]
    [InlineData("arbor.json", "arbor", "JSON by the pointers of a mapping file")]
    [InlineData("wonde.json", "wonde", "JSON by the pointers of a mapping file")]
    [InlineData("edulink.json", "edulink", "JSON by the pointers of a mapping file")]
    [InlineData("long.xlsx", null, "Excel workbook, sheet 'Register', a row a mark")]
    [InlineData("wide.xlsx", null, "Excel workbook, sheet 'Sheet1', a row a pupil, a column a session")]
    public void Every_form_gives_the_same_marks(string file, string? system, string format, int fillers = 0)
    {
        var (school, summary) = Read("good", file, system);
        Assert.Equal((format, 20 + fillers, 20, fillers, 0),
            (summary.Format, summary.RowsRead, summary.RowsUsed, summary.RowsWithoutMark, summary.RowsRejected));
        Assert.Empty(school.Rejected);
        Assert.Equal([First, Second], school.Pupils.Select(p => p.Id));
        Assert.Equal("/ \\ / \\ I I / \\ L \\", Marks(school.Pupils[0], new(2026, 9, 14)));
        Assert.Equal("/ \\ C2 C2 / \\ N O / \\", Marks(school.Pupils[1], new(2026, 9, 14)));
    }

    [Theory]
    [InlineData("long.csv", null)]
    [InlineData("sims.csv", "sims")]
    [InlineData("arbor.csv", "arbor")]
    [InlineData("sims-attendance.xml", null)]
    [InlineData("sims-attendance-extended.xml", null)]
    [InlineData("arbor.json", "arbor")]
    [InlineData("wonde.json", "wonde")]
    [InlineData("edulink.json", "edulink")]
    [InlineData("long.xlsx", null)]
    public void Minutes_late_come_along_where_the_form_has_them(string file, string? system) =>
        Assert.Equal(9, Assert.Single(Read("good", file, system).School.Pupils[0].Marks, m => m.Code == "L").MinutesLate);

    [Fact]
    public void The_older_form_of_the_transfer_file_has_one_character_a_mark_and_the_codes_of_its_time()
    {
        var (school, summary) = Read("good", "ctf-23.xml", null);
        Assert.Equal((28, 20, 8, 0), (summary.RowsRead, summary.RowsUsed, summary.RowsWithoutMark, summary.RowsRejected));
        Assert.Equal("/ \\ / \\ I I / \\ L \\", Marks(school.Pupils[0], new(2023, 9, 11)));
        Assert.Equal("/ \\ H H / \\ N O / \\", Marks(school.Pupils[1], new(2023, 9, 11)));
    }

    [Theory]
    [InlineData("ctf-24.xml")]
    [InlineData("long.xlsx")]
    public void Pupils_come_along_where_the_form_has_them(string file)
    {
        var (school, summary) = Read("good", file, null);
        Assert.True(summary.HasPupilList);
        Assert.Equal([new DateOnly(2014, 5, 1), new DateOnly(2014, 11, 20)], school.Pupils.Select(p => p.DateOfBirth));
        Assert.Equal([7, 7], school.Pupils.Select(p => p.YearGroup));
    }

    // By hand from the files: how many marks there are, and which of them are wrong on purpose.
    [Theory]
    [InlineData("long.csv", null, 12, 1, 2, 1, "3 code,4 date,5 session,6 pupil,7 minutesLate,8 ,10 code,11 ")]
    [InlineData("sims.csv", "sims", 5, 2, 0, 2, "1 House,4 code,5 code,6 date")]
    [InlineData("arbor.csv", "arbor", 3, 1, 0, 1, "3 session,4 date")]
    [InlineData("bromcom.csv", "bromcom", 7, 3, 0, 3, "2 marks,3 marks,4 from,5 code")]
    [InlineData("scholarpack.csv", "scholarpack", 4, 1, 0, 1, "1 31/09/2026 AM,2 code,3 pupil,4 ")]
    [InlineData("weeks.csv", null, 13, 7, 2, 7, "2 marks,3 weekStart,4 marks,5 code")]
    [InlineData("wide.csv", null, 7, 5, 0, 5, "1 House,2 code,3 code")]
    [InlineData("ctf-24.xml", null, 34, 19, 8, 19, "1 ,2 AttendanceMarks,3 AttendanceStartDate,4 code,5 AttendSessions,6 pupil,7 ")]
    [InlineData("sims-attendance.xml", null, 8, 2, 0, 2, "2 ,3 code,4 ,5 ,6 date,8 ")]
    [InlineData("wonde.json", "wonde", 6, 2, 0, 2, "2 ,3 ,4 code,5 ")]
    [InlineData("long.xlsx", null, 5, 1, 0, 1, "3 date,5 code,6 pupil,7 ")]
    [InlineData("wide.xlsx", null, 4, 3, 0, 3, "1 House,3 code")]
    [InlineData("excel.csv", null, 5, 3, 0, 3, "3 ,5 date")]
    [InlineData("windows-1252.csv", null, 4, 2, 0, 2, "3 code,4 ")]
    [InlineData("ctf-23.xml", null, 15, 9, 4, 9, "1 AttendanceMarks,2 code")]
    [InlineData("sims-attendance-extended.xml", null, 4, 2, 0, 2, "2 minutesLate,3 session")]
    [InlineData("arbor.json", "arbor", 5, 2, 0, 2, "2 ,3 session,5 ")]
    [InlineData("edulink.json", "edulink", 4, 1, 0, 1, "2 date,3 code,4 minutesLate")]
    public void A_damaged_file_costs_what_is_damaged_and_nothing_is_lost(string file, string? system, int read, int used, int silent,
        int marks, string rejected)
    {
        var (school, summary) = Read("bad", file, system);
        Assert.Equal(rejected, string.Join(',', school.Rejected.OrderBy(r => r.Row).Select(r => $"{r.Row} {r.Column}")));
        Assert.Equal((read, used, silent), (summary.RowsRead, summary.RowsUsed, summary.RowsWithoutMark));
        Assert.Equal(summary.RowsRead, summary.RowsUsed + summary.RowsWithoutMark + summary.RowsRejected);
        Assert.Equal(marks, school.Pupils.Sum(p => p.Marks.Count(m => m.Code.Length > 0)));
    }

    [Fact]
    public void A_transfer_file_with_a_document_type_is_refused_and_nothing_it_names_is_opened() =>
        Assert.Contains("<!DOCTYPE>", Assert.Throws<ImportException>(() => Read("bad", "ctf-doctype.xml", null)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Every_sample_is_held_by_a_test()
    {
        var held = typeof(FormatSampleTests).GetMethods()
            .SelectMany(m => m.GetCustomAttributesData()).SelectMany(a => a.ConstructorArguments).Select(a => a.Value)
            .OfType<IReadOnlyCollection<System.Reflection.CustomAttributeTypedArgument>>().SelectMany(a => a)
                .Select(a => a.Value as string).ToHashSet(StringComparer.Ordinal);
        string[] byName = ["ctf-23.xml", "ctf-doctype.xml", "census.xml"];
        var samples = new[] { "good", "bad" }.SelectMany(k => Directory.EnumerateFiles(RepositoryFolder.Of("seeds", "formats", k)))
            .Select(f => Path.GetFileName(f));
        Assert.DoesNotContain(samples, f => !held.Contains(f) && !byName.Contains(f, StringComparer.Ordinal));
    }

    [Fact]
    public void Each_form_has_a_good_and_a_bad_sample()
    {
        static IEnumerable<string> In(string kind) => Directory.EnumerateFiles(RepositoryFolder.Of("seeds", "formats", kind))
            .Select(f => Path.GetFileName(f)).Where(f => f != "ctf-doctype.xml").Order(StringComparer.Ordinal);
        Assert.Equal(In("good"), In("bad"));
    }

    private static ImportedSchool Read(string kind, string file, string? system) =>
        SchoolFile.Read(RepositoryFolder.Of("seeds", "formats", kind, file), England, new ImportOptions { From = system });

    private static string Marks(PupilRecord pupil, DateOnly monday)
    {
        Assert.Equal(Enumerable.Range(0, 10).Select(i => (monday.AddDays(i / 2), (HalfDay)(i % 2))),
            pupil.Marks.Select(m => (m.Date, m.Half)));
        return string.Join(' ', pupil.Marks.Select(m => m.Code));
    }
}
