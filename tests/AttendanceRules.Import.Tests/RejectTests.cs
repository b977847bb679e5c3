using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

public sealed class RejectTests
{
    private const string RegisterHeader = "pupil,date,session,code,minutesLate,comment,known";
    private const string CaseworkHeader = "entry,pupil,parent,date,action,due,until,outcome,outcomeDate,for,values,note,known";

    public static TheoryData<string, string, string, string, string> Rows => new()
    {
        { "pupils.csv", "pupil,dateOfBirth,yearGroup,admitted,left", ",2014-05-01,7,,", "pupil", "needed" },
        { "pupils.csv", "pupil,dateOfBirth,yearGroup,admitted,left", "p9,2014-02-30,7,,", "dateOfBirth",
            "'2014-02-30' is not a possible date" },
        { "pupils.csv", "pupil,dateOfBirth,yearGroup,admitted,left", "p9,1014-02-01,7,,", "dateOfBirth", "not a possible date" },
        { "pupils.csv", "pupil,dateOfBirth,yearGroup,admitted,left", "p9,,15,,", "yearGroup", "N1, N2, R, 1, 2," },
        { "pupils.csv", "pupil,dateOfBirth,yearGroup,admitted,left", "p9,,7,2026-09-02,2026-09-01", "left", "is before the first" },
        { "pupils.csv", "pupil,dateOfBirth,yearGroup,admitted,left", "p1,2014-05-01,7,2025-09-01,", "pupil", "has a row already" },
        { "pupils.csv", "pupil,dateOfBirth,yearGroup,admitted,left", "p9,2014-05-01", "", "fewer cells" },
        { "register.csv", RegisterHeader, "p7,2026-09-03,AM,/,,,", "pupil", "not in the list of pupils" },
        { "register.csv", RegisterHeader, ",2026-09-03,AM,/,,,", "pupil", "needed" },
        { "register.csv", RegisterHeader, "p1,2026-13-03,AM,/,,,", "date", "'2026-13-03' is not a possible date" },
        { "register.csv", RegisterHeader, "p1,2026-09-03,XM,/,,,", "session", "AM or PM" },
        { "register.csv", RegisterHeader, "p1,2026-09-03,AM,7,,,", "code", "'7' is not a register code" },
        { "register.csv", RegisterHeader, "p1,2026-09-03,AM,L,soon,,", "minutesLate", "0 to 600" },
        { "register.csv", RegisterHeader, "p1,2026-09-03,AM,L,-1,,", "minutesLate", "0 to 600" },
        { "register.csv", RegisterHeader, "p1,2026-09-03,AM,L,601,,", "minutesLate", "0 to 600" },
        { "register.csv", RegisterHeader, "p1,2026-09-03,AM,/,,,soon", "known", "'soon' is not a possible date" },
        { "register.csv", RegisterHeader, "p1,2026-09-05,AM,/,,,", "date", "2026-09-05 is not a school day" },
        { "register.csv", RegisterHeader, "p1,2026-10-01,AM,/,,,", "date", "not a school day" },
        { "register.csv", RegisterHeader, "p1,2026-10-27,AM,/,,,", "date", "not a school day" },
        { "register.csv", RegisterHeader, "p1,2026-09-03,AM,/", "", "fewer cells" },
        { "register.csv", RegisterHeader, "p1,2026-09-03,AM,/,,,,more", "", "more cells" },
        { "register.csv", RegisterHeader, "p1,2026-09-03,AM,/,,\"late\" again,", "", "quotation mark" },
        { "characteristics.csv", "pupil,name,value,from,to,known", "p1,shoeSize,yes,,,", "name", "no characteristic" },
        { "characteristics.csv", "pupil,name,value,from,to,known", "p1,ehcp,,,,", "value", "needed" },
        { "characteristics.csv", "pupil,name,value,from,to,known", "p1,ehcp,yes,2026-09-02,2026-09-01,", "to", "ends before it begins" },
        { "casework.csv", CaseworkHeader, ",p7,,2026-09-03,call,,,,,,,,", "pupil", "not in the list" },
        { "casework.csv", CaseworkHeader, ",p1,,2026-09-03,dance,,,,,,,,", "action", "no action" },
        { "casework.csv", CaseworkHeader, ",p1,,2026-09-03,meeting,,,sung,,,,,", "outcome", "no outcome" },
        { "casework.csv", CaseworkHeader, ",p1,,2026-09-03,call,2026-09-09,,,,,,,", "due", "cannot be arranged" },
        { "casework.csv", CaseworkHeader, ",p1,,2026-09-03,meeting,,,,,2026-09-09..2026-09-01,,,", "for", "FROM..TO" },
        { "casework.csv", CaseworkHeader, ",p1,,2026-09-03,meeting,,,,,,target,,", "values", "name=value" },
        { "casework.csv", CaseworkHeader, ",p1,,2026-09-03,meeting,,,,,,colour=red,,", "values", "no value of this name" },
        { "casework.csv", CaseworkHeader, ",p1,,2026-09-03,meeting,,,,,,agreedOn=soon,,", "values", "Write a date as 2026-11-20" },
        { "casework.csv", CaseworkHeader, ",p1,,,call,,,,,,,,", "date", "needed" },
        { "parents.csv", "pupil,parent,residesWith,responsible", "p1,m,perhaps,yes", "residesWith", "yes, no or unknown" },
        { "parents.csv", "pupil,parent,residesWith,responsible", "p1,,yes,yes", "parent", "needed" },
        { "answers.csv", "pupil,parent,question,answer,date,known", "p1,,likes-it,yes,,", "question", "no question" },
        { "answers.csv", "pupil,parent,question,answer,date,known", "p1,m,has-policy,yes,,", "parent", "not asked about a parent" },
        { "answers.csv", "pupil,parent,question,answer,date,known", ",m,engaged,yes,,", "parent", "not listed" },
        { "answers.csv", "pupil,parent,question,answer,date,known", "p1,,engaged,,,", "answer", "needed" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_bad_row_is_listed_with_file_row_column_and_reason(string file, string header, string row, string column, string reason)
    {
        using var files = new SchoolFiles();
        string[] lines = file == "pupils.csv" ? [header, "p1,2014-05-01,7,2025-09-01,", row] : [header, "", row];
        var rejected = Assert.Single(files.Write(file, lines).Read().Rejected);
        Assert.Equal((file, 3, column), (rejected.File, rejected.Row, rejected.Column));
        Assert.Contains(reason, rejected.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("register.csv", "pupil,date,session,code,mood", "Mood of the day", "mood")]
    [InlineData("pupils.csv", "pupil,shoeSize", "p1,4", "shoeSize")]
    public void An_unknown_header_rejects_the_header_row_and_reads_the_rest(string file, string header, string row, string column)
    {
        using var files = new SchoolFiles();
        var row1 = file == "register.csv" ? "p1,2026-09-02,AM,/," + row : row;
        var school = files.Write(file, header, row1).Read();
        var rejected = school.Rejected[0];
        Assert.Equal((file, 1, column), (rejected.File, rejected.Row, rejected.Column));
        Assert.NotEmpty(school.Pupils[0].Marks);
        Assert.Empty(school.Pupils[0].SuppliedCharacteristics);
    }

    [Theory]
    [InlineData("p1,2026-09-03,AM,7,,,")]
    [InlineData("p1,2026-09-03,AM,L,soon,,")]
    [InlineData("p1,2026-09-03,AM,/")]
    public void A_mark_that_cannot_be_read_leaves_a_session_that_cannot_be_classed(string row)
    {
        using var files = new SchoolFiles();
        var pupil = files.Write("register.csv", RegisterHeader, row).Read().Pupils[0];
        Assert.Equal(new Mark(new DateOnly(2026, 9, 3), HalfDay.Morning, ""), Assert.Single(pupil.Marks));
        Assert.Empty(pupil.Notices);
    }

    [Fact]
    public void Two_different_marks_known_the_same_day_leave_one_session_that_cannot_be_classed()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", RegisterHeader, "p1,2026-09-03,AM,/,,,", "p1,2026-09-03,AM,N,,,2026-09-03",
            "p1,2026-09-03,AM,I,,,2026-09-04").Read();
        Assert.Equal(3, Assert.Single(school.Rejected).Row);
        Assert.Equal(["", "I"], school.Pupils[0].Marks.Select(m => m.Code));
        Assert.Equal(new DateOnly(2026, 9, 4), school.Pupils[0].Marks[1].Known);
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_costs_its_own_row_alone()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", RegisterHeader, "p1,2026-09-03,AM,/,,\"ill", "p2,2026-09-03,AM,/,,\"late\",",
            "p1,2026-09-03,PM,/,,,").Read();
        Assert.Equal(2, Assert.Single(school.Rejected).Row);
        Assert.Equal([("AM", ""), ("PM", "/")], school.Pupils[0].Marks.Select(m => (m.Half == HalfDay.Morning ? "AM" : "PM", m.Code)));
        Assert.Equal("/", Assert.Single(school.Pupils[1].Marks).Code);
        Assert.All(school.Pupils, p => Assert.Empty(p.Notices));
    }

    [Fact]
    public void Rows_of_an_entry_known_the_same_day_must_agree()
    {
        using var files = new SchoolFiles();
        var school = files.Write(
            "casework.csv", CaseworkHeader, "e1,p1,,2026-09-03,meeting,,2026-09-30,held,,,target=95;place=a,,",
                "e1,p1,,2026-09-03,meeting,,2026-10-30,held,,,target=90,,",
            "e1,p1,,2026-09-04,meeting,,2026-11-30,,,,,,").Read();
        Assert.Equal(("casework.csv", 3, "until"), (school.Rejected[0].File, Assert.Single(school.Rejected).Row,
            school.Rejected[0].Column));
        var rows = school.Pupils[0].Casework!;
        Assert.Equal([null, null, new DateOnly(2026, 11, 30)], rows.Select(r => r.Until));
        Assert.All(rows, r => Assert.False(r.Values.ContainsKey("target")));
        Assert.Contains(rows, r => r.Values.ContainsKey("place") && r.Outcome == "held");
    }

    [Fact]
    public void Rows_of_an_entry_that_disagree_on_what_was_done_go_whole()
    {
        using var files = new SchoolFiles();
        var school = files.Write("casework.csv", CaseworkHeader, "e1,p1,,2026-09-03,meeting,,,,,,,,", "e1,p1,,2026-09-03,call,,,,,,,,")
            .Read();
        Assert.Single(school.Rejected);
        Assert.Empty(school.Pupils[0].Casework!);
        Assert.Single(school.Pupils[0].Notices);
    }

    [Fact]
    public void Parents_answers_and_characteristics_that_disagree_are_unknown()
    {
        using var files = new SchoolFiles();
        var school = files
            .Write("parents.csv", "pupil,parent,residesWith,responsible", "p1,m,yes,yes", "p1,m,no,yes", "p1,m,yes,yes")
            .Write("answers.csv", "pupil,question,answer,date", "p1,engaged,yes,2026-09-03", "p1,engaged,no,2026-09-03")
            .Write("characteristics.csv", "pupil,name,value", "p1,ehcp,yes", "p1,ehcp,no").Read();
        Assert.Equal([("answers.csv", 3), ("characteristics.csv", 3), ("parents.csv", 3), ("parents.csv", 4)],
            school.Rejected.Select(r => (r.File, r.Row)));
        var pupil = school.Pupils[0];
        Assert.Equal(new Parent("m", null, true), Assert.Single(pupil.Parents!));
        Assert.Equal(("unknown", "unknown"), (Assert.Single(pupil.Answers).Value, Assert.Single(pupil.Characteristics).Value));
    }

    [Fact]
    public void A_parent_who_is_not_listed_is_rejected_where_parents_are_listed()
    {
        using var files = new SchoolFiles();
        var school = files.Write("parents.csv", "pupil,parent", "p1,m")
            .Write("casework.csv", "pupil,parent,date,action", "p1,x,2026-09-03,call", "p2,x,2026-09-03,call").Read();
        Assert.Equal(("parent", 2), (Assert.Single(school.Rejected).Column, school.Rejected[0].Row));
    }

    [Fact]
    public void A_rejected_row_is_told_to_its_pupil_without_what_it_says()
    {
        using var files = new SchoolFiles();
        var school = files.Write("casework.csv", CaseworkHeader, ",p1,,2026-09-03,Jane Doe rang,,,,,,,Jane Doe said so,").Read();
        var notice = Assert.Single(school.Pupils[0].Notices);
        Assert.Equal("row-rejected", notice.Code);
        Assert.StartsWith("Row 2 of casework.csv was rejected: ", notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane", notice.Text + school.Rejected[0].Reason, StringComparison.Ordinal);
        Assert.Empty(school.Pupils[1].Notices);
    }

    [Fact]
    public void A_repeated_cell_is_cut()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", RegisterHeader, "p1,2026-09-03,AM," + new string('q', 500) + ",,,").Read();
        Assert.Contains("'" + new string('q', 20) + "…'", Assert.Single(school.Rejected).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pupil_whose_row_has_a_fault_stays_known_and_is_told()
    {
        using var files = new SchoolFiles();
        var school = files.Write("pupils.csv", "pupil,dateOfBirth,yearGroup,ehcp", "p1,2014-05-32,7,yes", "p2").Read();
        var (first, second) = (school.Pupils[0], school.Pupils[1]);
        Assert.Equal((null, 7, "yes"), (first.DateOfBirth, first.YearGroup, Assert.Single(first.Characteristics).Value));
        Assert.Equal("unknown", Assert.Single(second.Characteristics).Value);
        Assert.All(school.Pupils, p => Assert.Single(p.Notices));
        Assert.NotEmpty(first.Marks);
    }

    [Fact]
    public void What_two_rows_of_one_pupil_disagree_on_is_not_known()
    {
        using var files = new SchoolFiles();
        var pupil = files.Write("pupils.csv", "pupil,dateOfBirth,yearGroup,ehcp", "p1,2014-05-01,7,yes", "p1,2014-05-02,7,no")
            .Read().Pupils[0];
        Assert.Equal((null, 7, "unknown"), (pupil.DateOfBirth, pupil.YearGroup, Assert.Single(pupil.Characteristics).Value));
    }

    [Fact]
    public void A_rejected_cell_is_not_a_formula_to_a_spreadsheet()
    {
        using var files = new SchoolFiles();
        var school = SchoolFile.Read(
            files.Write("register.csv", "pupil,date,session,code,=1+1,@x,+y,-z,\"a,b\"", "p1,2026-09-02,AM,/,,,,,").Path,
            SchoolFiles.Vocabulary);
        using var written = new MemoryStream();
        school.WriteRejected(written);
        Assert.Equal(["file,row,column,", "register.csv,1,\"a,b\",", "register.csv,1,'+y,", "register.csv,1,'-z,",
            "register.csv,1,'=1+1,", "register.csv,1,'@x,"],
            System.Text.Encoding.UTF8.GetString(written.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => l.Replace("reason", "", StringComparison.Ordinal).Split("\"No such")[0]).Order(StringComparer.Ordinal));
        Assert.Equal(0, written.ToArray()[0] == 0xEF ? 1 : 0);
    }
}
