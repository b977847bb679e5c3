using AttendanceRules.Calendar;

namespace AttendanceRules.Import.Tests;

/// <summary>Quotation marks that are not closed cost the row they are in; cells that run over lines stay whole.</summary>
public sealed class QuotationMarkTests
{
    private const string Header = "pupil,date,session,code";
    private const string WithComment = "pupil,date,session,code,minutesLate,comment,known";

    [Fact]
    public void One_that_is_never_closed_costs_its_row_and_no_row_after_it()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", Header, "p1,2026-09-02,AM,/", "p1,2026-09-02,\"PM,N", "p1,2026-09-03,AM,N",
            "p2,2026-09-02,AM,N", "p2,2026-09-02,PM,N").Read();
        var rejected = Assert.Single(school.Rejected);
        Assert.Equal((3, ""), (rejected.Row, rejected.Column));
        Assert.Contains("not closed", rejected.Reason, StringComparison.Ordinal);
        Assert.Equal(["/", "N"], school.Pupils[0].Marks.Select(m => m.Code));
        Assert.Equal(["N", "N"], school.Pupils[1].Marks.Select(m => m.Code));
        Assert.Contains("Row 3 of register.csv was rejected", Assert.Single(school.Pupils[0].Notices).Text, StringComparison.Ordinal);
        Assert.Empty(school.Pupils[1].Notices);
    }

    [Fact]
    public void Neither_does_one_far_from_the_end_of_a_long_file()
    {
        using var files = new SchoolFiles();
        var days = Enumerable.Range(0, 90).Select(i => new DateOnly(2026, 9, 1).AddDays(i))
            .Where(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Where(d => d != new DateOnly(2026, 10, 1) && d is not { Month: 10, Day: >= 26 and <= 30 }).Take(50).ToList();
        var rows = Enumerable.Range(1, 60).SelectMany(p =>
            days.SelectMany(d => new[] { $"x{p},{d:yyyy-MM-dd},AM,/", $"x{p},{d:yyyy-MM-dd},PM,\\" })).ToList();
        rows[10] = rows[10].Replace(",AM", ",\"AM", StringComparison.Ordinal);
        files.Write("pupils.csv", ["pupil,yearGroup", .. Enumerable.Range(1, 60).Select(p => $"x{p},7")]);
        var school = files.Write("register.csv", [Header, .. rows]).Read();
        Assert.Equal(12, Assert.Single(school.Rejected).Row);
        Assert.Equal(rows.Count - 1, school.Pupils.Sum(p => p.Marks.Count));
    }

    [Fact]
    public void Two_that_pair_up_draw_in_no_row_between_them()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", Header, "p1,2026-09-02,\"AM,N", "p2,2026-09-02,AM,N", "p2,2026-09-02,PM\",N").Read();
        Assert.Equal([2, 4], school.Rejected.Select(r => r.Row));
        Assert.Equal("N", Assert.Single(school.Pupils[1].Marks, m => m.Code.Length > 0).Code);
    }

    [Fact]
    public void Nor_do_two_in_the_column_of_comments()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", WithComment, "p1,2026-09-02,AM,N,,\"ill,", "p2,2026-09-02,AM,N,,late\",",
            "p2,2026-09-02,PM,N,,,").Read();
        Assert.Equal(2, Assert.Single(school.Rejected).Row);
        Assert.Equal([HalfDay.Morning, HalfDay.Afternoon], school.Pupils[1].Marks.Select(m => m.Half));
    }

    [Fact]
    public void A_comment_may_run_over_lines_and_hold_the_delimiter()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", WithComment, "p1,2026-09-02,AM,N,,\"rang, no answer", "",
            "rang again, said \"\"soon\"\"\",", "p1,2026-09-02,PM,N,,,").Read();
        Assert.Empty(school.Rejected);
        Assert.Equal(["N", "N"], school.Pupils[0].Marks.Select(m => m.Code));
    }

    [Fact]
    public void A_row_after_a_cell_over_lines_is_named_by_its_line()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", WithComment, "p1,2026-09-02,AM,N,,\"one", "two\",", "p1,2026-09-02,XM,N,,,").Read();
        Assert.Equal(4, Assert.Single(school.Rejected).Row);
    }

    [Theory]
    [InlineData("\"p\r9\"", "p\n9")]
    [InlineData("\"p\n\n# h\"", "p\n\n# h")]
    [InlineData("\"p, 9\"", "p, 9")]
    public void An_id_in_quotation_marks_is_read_whole_its_line_breaks_as_one_kind(string cell, string id)
    {
        using var files = new SchoolFiles();
        var school = files.Write("pupils.csv", "pupil,yearGroup", cell + ",7").Write("register.csv", Header, cell + ",2026-09-02,AM,N",
            cell + ",2026-09-02,PM,N").Read();
        Assert.Empty(school.Rejected);
        Assert.Equal((id, 2), (Assert.Single(school.Pupils).Id, school.Pupils[0].Marks.Count));
    }
}
