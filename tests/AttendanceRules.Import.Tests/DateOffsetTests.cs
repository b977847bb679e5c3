namespace AttendanceRules.Import.Tests;

/// <summary>A date with a time and an offset is the date that is written, in whatever time zone it is read.</summary>
public sealed class DateOffsetTests
{
    [Theory]
    [InlineData("2026-09-14T00:00:00+01:00")]
    [InlineData("2026-09-14T00:00:00.5+01:00")]
    [InlineData("2026-09-14T23:30:00-05:00")]
    [InlineData("2026-09-14T00:00:00Z")]
    [InlineData("2026-09-14T23:59:59Z")]
    [InlineData("2026-09-14T00:00:00")]
    [InlineData("2026-09-14")]
    [InlineData("2026-09-14Z")]
    [InlineData("2026-09-14+01:00")]
    public void In_a_format_of_XML(string date)
    {
        using var files = new SchoolFiles();
        files.Without("register.csv").Write("register.xml",
            $"<SessionAttendances><SessionAttendance><PersonID>p1</PersonID><AttendanceDate>{date}</AttendanceDate>"
                + "<SessionName>AM</SessionName><AttendanceMark>N</AttendanceMark></SessionAttendance></SessionAttendances>");
        var school = files.Read();
        Assert.Empty(school.Rejected);
        Assert.Equal(new DateOnly(2026, 9, 14), Assert.Single(school.Pupils[0].Marks).Date);
    }

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm zzz", "2026-09-14 00:00 +01:00")]
    [InlineData("yyyy-MM-dd HH:mm zzz", "2026-09-14 23:00 -01:00")]
    [InlineData("yyyy-MM-dd HH:mmK", "2026-09-14 00:00+14:00")]
    [InlineData("yyyy-MM-dd HH:mmK", "2026-09-14 23:00Z")]
    public void In_a_format_of_the_mapping(string format, string date)
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", $$"""{ "dateFormats": ["{{format}}"] }""").Write("pupils.csv", "pupil", "p1");
        var school = files.Write("register.csv", "pupil,date,session,code", $"p1,{date},AM,N").Read();
        Assert.Empty(school.Rejected);
        Assert.Equal(new DateOnly(2026, 9, 14), Assert.Single(school.Pupils[0].Marks).Date);
    }
}
