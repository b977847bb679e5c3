using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>Registers with a row a pupil and a column a session or a day.</summary>
public sealed class WideRegisterTests
{
    [Theory]
    [InlineData("2026-09-14 AM,2026-09-14 PM,2026-09-15 AM", "/,N,L", "14 AM /,14 PM N,15 AM L")]
    [InlineData("Mon 2026-09-14 (AM),2026-09-14_pm,Morning 2026-09-15", "/,N,L", "14 AM /,14 PM N,15 AM L")]
    [InlineData("2026-09-14,Tuesday 2026-09-15", "/N,L\\", "14 AM /,14 PM N,15 AM L,15 PM \\")]
    [InlineData("2026-09-14,2026-09-15", "J1N,\"L,\"", "14 AM J1,14 PM N,15 AM L")]
    [InlineData("2026-09-14 PM,2026-09-14 AM", ",/", "14 AM /")]
    [InlineData("2026-09-14,2026-09-15", ",/ ", "15 AM /")]
    public void Each_cell_goes_to_its_sessions(string headers, string cells, string found)
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil," + headers, "p1," + cells).Read();
        Assert.Empty(school.Rejected);
        Assert.Equal(found, string.Join(',', school.Pupils[0].Marks.Select(SchoolFiles.Short)));
    }

    [Fact]
    public void A_cell_that_cannot_be_read_costs_itself_and_a_line_of_nobody_costs_itself()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,2026-09-14 AM,2026-09-14 PM,2026-09-15", "p1,?,/,/", "p9,/,/,/\\", ",/,/,/\\",
            "p2,/,\\,/\\").Read();
        Assert.Equal(
            [(2, "code", "'?'"), (2, "code", "two marks"), (3, "pupil", "not in the list"), (4, "pupil", "needed")],
            school.Rejected.Select(r =>
                (r.Row, r.Column, new[] { "'?'", "two marks", "not in the list",
                    "needed" }.First(t => r.Reason.Contains(t, StringComparison.Ordinal)))));
        Assert.Equal(["14 AM ", "14 PM /"], school.Pupils[0].Marks.Select(SchoolFiles.Short));
        Assert.Equal(["14 AM /", "14 PM \\", "15 AM /", "15 PM \\"], school.Pupils[1].Marks.Select(SchoolFiles.Short));
    }

    [Fact]
    public void A_header_that_is_no_possible_day_is_rejected_once_and_its_column_read_past()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,2026-02-30 AM,2026-09-14 AM", "p1,N,/", "p2,N,/").Read();
        Assert.Equal((1, "2026-02-30 AM"), (Assert.Single(school.Rejected).Row, school.Rejected[0].Column));
        Assert.Equal(["14 AM /"], school.Pupils[0].Marks.Select(SchoolFiles.Short));
    }

    [Theory]
    [InlineData("pupil,2026-09-14 AM,2026-09-14 AM")]
    [InlineData("pupil,2026-09-14,2026-09-14 AM")]
    [InlineData("pupil,2026-09-14 PM,2026-09-14")]
    public void A_session_with_two_columns_stops_the_reading(string header)
    {
        using var files = new SchoolFiles();
        files.Write("register.csv", header);
        Assert.Contains("twice", Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_in_headers_are_written_as_the_mapping_says()
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "dateFormats": ["dd/MM/yyyy"], "headers": { "register": { "UPN": "pupil" } } }""")
            .Write("pupils.csv", "pupil", "p1");
        var school = files.Write("register.csv", "UPN,Mon 14/09/2026 AM,14/09/2026 PM", "p1,/,N").Read();
        Assert.Empty(school.Rejected);
        Assert.Equal("14 AM /,14 PM N", string.Join(',', school.Pupils[0].Marks.Select(SchoolFiles.Short)));
    }
}
