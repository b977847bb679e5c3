using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>Strings of marks: each mark goes to its session, or none does.</summary>
public sealed class MarkStringTests
{
    [Theory]
    [InlineData("/\\/\\NN/\\L\\", "/ \\ / \\ N N / \\ L \\")]
    [InlineData("/,\\,/,\\,J1,J1,/,\\,L,\\", "/ \\ / \\ J1 J1 / \\ L \\")]
    [InlineData("/\\J1J1N\\/\\L\\", "/ \\ J1 J1 N \\ / \\ L \\")]
    public void A_week_has_ten_marks_from_Monday_morning_on(string marks, string codes)
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,weekStart,marks", $"p1,2026-09-14,\"{marks}\"").Read();
        Assert.Empty(school.Rejected);
        Assert.Equal(codes.Split(' '), school.Pupils[0].Marks.Select(m => m.Code));
        Assert.Equal((new DateOnly(2026, 9, 14), HalfDay.Morning), At(school.Pupils[0].Marks[0]));
        Assert.Equal((new DateOnly(2026, 9, 18), HalfDay.Afternoon), At(school.Pupils[0].Marks[9]));
    }

    [Theory]
    [InlineData("I1", "")]
    [InlineData("J1", "'J1' is one mark or two")]
    public void A_digit_that_the_mapping_knows_is_a_mark_unless_it_may_belong_to_the_letter_before(string end, string reason)
    {
        using var files = new SchoolFiles();
        var school = files.Write("mapping.json", """{ "codes": { "1": "X" } }""")
            .Write("register.csv", "pupil,weekStart,marks", "p1,2026-09-14,---\\/\\/\\" + end).Read();
        Assert.Contains(reason, string.Concat(school.Rejected.Select(r => r.Reason)), StringComparison.Ordinal);
        Assert.Equal(reason.Length == 0 ? "---\\/\\/\\IX" : "", string.Concat(school.Pupils[0].Marks.Select(m => m.Code)));
    }

    [Fact]
    public void A_blank_keeps_its_place_at_the_beginning_in_the_middle_and_at_the_end()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,weekStart,marks", "p1,2026-09-14,  /\\/\\  / ").Read();
        Assert.Empty(school.Rejected);
        Assert.Equal(["15 AM /", "15 PM \\", "16 AM /", "16 PM \\", "18 AM /"], school.Pupils[0].Marks.Select(SchoolFiles.Short));
    }

    [Theory]
    [InlineData("2026-09-14", "/\\/\\/\\/\\", "here are 8")]
    [InlineData("2026-09-14", "/,\\,/,\\,/,\\,/,\\,/,\\,/", "here are 11")]
    [InlineData("2026-09-15", "/\\/\\/\\/\\/\\", "Monday")]
    [InlineData("2026-09-14", "/\\/\\/\\/\\/Q1", "'Q1' is one mark or two")]
    [InlineData("2026-09-14", "/\\/\\/\\/\\/Q0", "'Q0' is one mark or two")]
    [InlineData("2026-09-14", "/\\/\\/\\/\\/Q9", "'Q9' is one mark or two")]
    [InlineData("30/02/2026", "/\\/\\/\\/\\/\\", "not a possible date")]
    [InlineData("", "/\\/\\/\\/\\/\\", "A value is needed")]
    public void A_string_whose_marks_may_be_out_of_place_costs_its_row_and_no_other(string start, string marks, string reason)
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,weekStart,marks", $"p1,{start},\"{marks}\"", "p2,2026-09-14,/\\/\\/\\/\\/\\")
            .Read();
        var rejected = Assert.Single(school.Rejected);
        Assert.Equal(("register.csv", 2), (rejected.File, rejected.Row));
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
        Assert.Empty(school.Pupils[0].Marks);
        Assert.Contains("Row 2 of register.csv was rejected", Assert.Single(school.Pupils[0].Notices).Text, StringComparison.Ordinal);
        Assert.Equal(10, school.Pupils[1].Marks.Count);
    }

    [Fact]
    public void A_mark_that_is_no_code_costs_its_session_alone()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,weekStart,marks", "p1,2026-09-14,/\\?\\/\\?\\/\\").Read();
        Assert.Contains("'?'", Assert.Single(school.Rejected).Reason, StringComparison.Ordinal);
        Assert.Equal(["/", "\\", "", "\\", "/", "\\", "", "\\", "/", "\\"], school.Pupils[0].Marks.Select(m => m.Code));
    }

    // 11 September 2026 is a Friday.
    [Theory]
    [InlineData("/\\####/N", "11 AM /,11 PM \\,14 AM /,14 PM N")]
    [InlineData("/,\\,#,#,#,#,/,N", "11 AM /,11 PM \\,14 AM /,14 PM N")]
    [InlineData("/\\    /N", "11 AM /,11 PM \\,14 AM /,14 PM N")]
    public void From_a_date_on_every_date_has_two_marks_and_days_without_school_are_filled(string marks, string found)
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,from,marks", $"p1,2026-09-11,\"{marks}\"").Read();
        Assert.Empty(school.Rejected);
        Assert.Equal(found, string.Join(',', school.Pupils[0].Marks.Select(SchoolFiles.Short)));
    }

    [Theory]
    [InlineData("/\\/N", "Saturday or Sunday")]
    [InlineData("/\\####/", "here are 7")]
    public void From_a_date_on_a_string_that_leaves_days_out_costs_its_row(string marks, string reason)
    {
        using var files = new SchoolFiles();
        var school = files.Without("calendar.json").Write("register.csv", "pupil,from,marks", $"p1,2026-09-11,{marks}").Read();
        Assert.Contains(reason, Assert.Single(school.Rejected).Reason, StringComparison.Ordinal);
        Assert.Empty(school.Pupils[0].Marks);
    }

    // When marks became known decides which of two counts: where that cannot be read each session is left open.
    [Fact]
    public void A_string_that_became_known_on_a_day_that_cannot_be_read_has_no_mark_that_counts()
    {
        using var files = new SchoolFiles();

        // The codes of these days were met before, in a string that can be read.
        var school = files.Write("register.csv", "pupil,weekStart,marks,known", "p2,2026-09-14,/\\/\\/\\/\\/\\,",
            "p1,2026-09-14,/\\/\\/\\/\\/\\,someday").Read();
        Assert.NotEmpty(school.Rejected);
        Assert.All(school.Rejected, r => Assert.Equal((3, "known"), (r.Row, r.Column)));
        Assert.Equal(Enumerable.Repeat("", 10), school.Pupils[0].Marks.Select(m => m.Code));
    }

    // Of what begins with '#' the mapping says that there is no session. What is damaged may have been anything, on 1 October too, which is
    // a bank holiday.
    [Fact]
    public void A_damaged_mark_is_rejected_on_a_day_without_school_too()
    {
        using var files = new SchoolFiles();
        var summary = SchoolFile.Read(files.Write("mapping.json", """{ "codes": { "#*": "#" } }""")
            .Write("register.csv", "pupil,from,marks", "p1,2026-09-30,\"/,\\,#\uFFFD,#x,/,N\"").Path, SchoolFiles.Vocabulary).Summary;
        Assert.Equal((6, 4, 1, 1), (summary.RowsRead, summary.RowsUsed, summary.RowsWithoutMark, summary.RowsRejected));
    }

    [Fact]
    public void The_columns_of_strings_may_have_other_names()
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json",
            """{ "dateFormats": ["dd/MM/yyyy"], "headers": { "register": """
                + """{ "UPN": "pupil", "W/B": "weekStart", "Marks": "marks", "Reg": null } } }""").Write("pupils.csv", "pupil", "p1");
        var school = files.Write("register.csv", "UPN,Reg,W/B,Marks", "p1,7A,14/09/2026,/\\/\\/\\/\\/\\").Read();
        Assert.Empty(school.Rejected);
        Assert.Equal(10, school.Pupils[0].Marks.Count);
    }

    [Theory]
    [InlineData("pupil,marks", "either a column 'weekStart'")]
    [InlineData("pupil,marks,from,weekStart", "either a column 'weekStart'")]
    [InlineData("marks,from", "no column 'pupil'")]
    public void A_header_that_does_not_say_where_the_strings_begin_stops_the_reading(string header, string reason)
    {
        using var files = new SchoolFiles();
        files.Write("register.csv", header);
        Assert.Contains(reason, Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
    }

    private static (DateOnly Date, HalfDay Half) At(Mark mark) => (mark.Date, mark.Half);
}
