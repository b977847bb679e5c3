using System.Diagnostics;
using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

public sealed class FolderTests
{
    [Fact]
    public void Optional_files_may_be_missing()
    {
        using var files = new SchoolFiles();
        var school = files.Without("school.json").Read();
        Assert.Null(school.Casework);
        Assert.All(school.Pupils, p => Assert.Null(p.Casework));
        Assert.All(school.Pupils, p => Assert.Null(p.Parents));
        Assert.Empty(school.Rejected);
        Assert.Equal(Path.GetFileName(files.Path), school.Id);
    }

    [Theory]
    [InlineData("pupils.csv")]
    [InlineData("register.csv")]
    public void A_needed_file_that_is_missing_stops_the_reading(string file)
    {
        using var files = new SchoolFiles();
        files.Without(file);
        Assert.Contains(file, Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_stops_the_reading() =>
        Assert.Throws<ImportException>(() => SchoolFolder.Read("/no/such/folder", ImportVocabulary.Unchecked));

    [Theory]
    [InlineData("register.csv", "pupil,date,session",
        "has no column 'code'. Add it, or name it in a mapping file: { \"headers\": { \"register\": { \"YOUR HEADER\": \"code\" } } }.")]
    [InlineData("register.csv", "upn,date,session,mark", "has no column 'pupil', 'code'. It has 'upn', 'mark', which are not understood.")]
    [InlineData("register.csv", "pupil,pupil,date,session,code", "twice")]
    [InlineData("school.json", "{ \"name\": \"x\" }", "unknown member")]
    [InlineData("school.json", "{ \"id\": ", "not valid JSON")]
    [InlineData("calendar.json", "{ \"terms\": [{ \"from\": \"2026-09-01\" }] }", "'to' is missing")]
    [InlineData("mapping.json", "{ \"delimiter\": \"two\" }", "one character")]
    [InlineData("mapping.json", "{ \"headers\": { \"register\": { \"x\": \"mark\" } } }", "no column 'mark'")]
    public void A_file_of_another_form_stops_the_reading_and_says_why(string file, string text, string reason)
    {
        using var files = new SchoolFiles();
        files.Write(file, text);
        Assert.Contains(reason, Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_without_end_stops_the_reading()
    {
        using var files = new SchoolFiles();
        files.Write("register.csv", "pupil,date,session,code,comment", "p1,2026-09-02,AM,/,\"" + new string('x', 200_000));
        Assert.Contains("longer than", Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_too_large_stops_the_reading()
    {
        using var files = new SchoolFiles();
        using (var stream = File.OpenWrite(Path.Combine(files.Path, "register.csv")))
        {
            stream.SetLength((512L * 1024 * 1024) + 1);
        }

        Assert.Contains("at most", Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_not_followed()
    {
        using var files = new SchoolFiles();
        using var others = new SchoolFiles();
        files.Without("pupils.csv");
        File.CreateSymbolicLink(Path.Combine(files.Path, "pupils.csv"), Path.Combine(others.Path, "pupils.csv"));
        Assert.Contains("leads out", Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_place_of_a_file_is_an_empty_file_and_not_waited_for()
    {
        using var files = new SchoolFiles();
        files.Without("pupils.csv");
        if (OperatingSystem.IsWindows())
        {
            files.Write("pupils.csv");
        }
        else
        {
            using var made = Process.Start("mkfifo", [Path.Combine(files.Path, "pupils.csv")]);
            made.WaitForExit();
        }

        Assert.Contains("pupils.csv needs a header row", Assert.Throws<ImportException>(files.Read).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_calendar_the_school_days_are_those_with_marks_that_speak_of_an_open_school()
    {
        using var files = new SchoolFiles();
        var school = files.Without("calendar.json").Write(
            "register.csv", "pupil,date,session,code", "p1,2026-09-02,AM,/", "p1,2026-09-03,AM,#", "p1,2026-09-04,AM,-",
                "p1,2026-09-07,AM,", "p1,2026-09-08,AM,Z", "p2,2026-09-02,AM,Z").Read();
        Assert.True(school.Calendar.IsInferred);
        Assert.Contains(RuleBook.England.Advise(school, "p1", new DateOnly(2026, 9, 2)).Notices, n => n.Code == "inferred-calendar");
        Assert.Empty(school.Rejected);
        Assert.All(school.Pupils, p => Assert.Equal(new DateOnly(2026, 9, 2), Assert.Single(p.Marks).Date));
    }

    // The day of the pack has five lessons.
    [Fact]
    public void A_session_is_the_number_of_a_lesson_where_a_day_has_lessons()
    {
        using var files = new SchoolFiles();
        files.Write("register.csv", "pupil,date,session,code", "p1,2026-09-02,3,P",
            "p1,2026-09-02,1,P", "p1,2026-09-02,5,A", "p1,2026-09-02,6,P");
        var book = RuleBook.Load(PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", "lessons")));
        var school = SchoolFolder.Read(files.Path, ImportVocabulary.Of(book));
        Assert.Equal([1, 3, 5], school.Pupils[0].Marks.Select(m => m.Lesson));
        Assert.Equal("A session is AM or PM (or morning, afternoon), or the number of a lesson.",
            Assert.Single(school.Rejected, r => r.File == "register.csv").Reason);
    }

    // By its name in the pack or by its title, whatever the capitals; a folder that is written has the column again.
    [Fact]
    public void A_mark_of_a_lesson_names_its_subject()
    {
        using var files = new SchoolFiles();
        files.Write("register.csv", "pupil,date,session,code,subject", "p1,2026-09-02,1,P,maths", "p1,2026-09-02,2,A,MATHEMATICS",
            "p1,2026-09-02,3,P,", "p1,2026-09-02,4,P,latin", "p1,2026-09-02,5,P,art", "p1,2026-09-02,5,P,sport");
        var book = RuleBook.Load(PackSource.FromFolder(RepositoryFolder.Of("rules", "examples", "lessons")));
        var school = SchoolFolder.Read(files.Path, ImportVocabulary.Of(book));
        Assert.Equal([(1, "P", "maths"), (2, "A", "maths"), (3, "P", null), (4, "", null), (5, "", null)],
            school.Pupils[0].Marks.Select(m => (m.Lesson, m.Code, m.Subject)));
        Assert.Equal(
            ["subject: The packs declare no such subject; correct it, or declare it under subjects in a pack.",
                "code: Another mark for this session, known the same day, says otherwise; neither counts, the session cannot be classed."],
            school.Rejected.Where(r => r.File == "register.csv").Select(r => $"{r.Column}: {r.Reason}"));

        var folder = Path.Combine(files.Path, "again");
        SchoolFolder.Write(school, folder, book.Catalogue.YearGroups);
        Assert.Equal(school.Pupils[0].Marks, SchoolFolder.Read(folder, ImportVocabulary.Of(book)).Pupils[0].Marks);
        Assert.StartsWith("pupil,date,session,code,minutesLate,known,subject\n", File.ReadAllText(Path.Combine(folder, "register.csv"))
            .ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_is_kept_as_it_is_where_no_pack_declares_any()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,date,session,code,subject", "p1,2026-09-02,AM,/,Latin").Read();
        Assert.Equal("Latin", Assert.Single(school.Pupils[0].Marks).Subject);
        Assert.DoesNotContain(school.Rejected, r => r.File == "register.csv");
    }

    [Fact]
    public void A_number_is_no_session_where_a_day_has_a_morning_and_an_afternoon()
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,date,session,code", "p1,2026-09-02,1,/", "p1,2026-09-02,2,/", "p1,2026-09-02,AM,/")
            .Read();
        Assert.Equal(HalfDay.Morning, Assert.Single(school.Pupils[0].Marks).Half);
        Assert.Equal([2, 3], school.Rejected.Select(r => r.Row));
    }

    [Fact]
    public void The_day_in_the_heading_of_a_column_is_not_a_lesson()
    {
        using var files = new SchoolFiles();
        var school = files.Write("mapping.json", """{ "dateFormats": ["d MMMM yyyy", "yyyy-MM-dd"] }""")
            .Write("register.csv", "pupil,2 September 2026,3 September 2026", "p1,/\\,N\\").Read();
        Assert.Equal(["/", "\\", "N", "\\"], school.Pupils[0].Marks.Select(m => m.Code));
    }

    [Fact]
    public void Without_marks_and_a_day_the_year_group_is_not_used_and_that_is_said()
    {
        using var files = new SchoolFiles();
        var school = files.Write("pupils.csv", "pupil,yearGroup", "p1,7").Write("register.csv", "pupil,date,session,code").Read();
        Assert.Equal("year-group-undated", Assert.Single(Assert.Single(school.Pupils).Notices).Code);
    }

    [Theory]
    [InlineData("#")]
    [InlineData("-")]
    [InlineData("")]
    public void A_mark_that_says_closed_or_nothing_is_ignored_where_there_is_no_school(string code)
    {
        using var files = new SchoolFiles();
        var school = files.Write("register.csv", "pupil,date,session,code", $"p1,2026-09-05,AM,{code}").Read();
        Assert.Empty(school.Rejected);
        Assert.Empty(school.Pupils[0].Marks);
    }

    [Theory]
    [InlineData("am", HalfDay.Morning)]
    [InlineData("Morning", HalfDay.Morning)]
    [InlineData("afternoon", HalfDay.Afternoon)]
    [InlineData("PM", HalfDay.Afternoon)]
    public void Sessions_have_several_spellings(string text, HalfDay half)
    {
        using var files = new SchoolFiles();
        Assert.Equal(half, Assert.Single(files.Write("register.csv", "pupil,date,session,code", $"p1,2026-09-02,{text},/")
            .Read().Pupils[0].Marks).Half);
    }

    [Theory]
    [InlineData("N1", -2)]
    [InlineData("N2", -1)]
    [InlineData("R", 0)]
    [InlineData("14", 14)]
    public void Year_groups_are_counted_from_reception(string text, int year)
    {
        using var files = new SchoolFiles();
        var pupil = files.Write("pupils.csv", "pupil,yearGroup", $"p1,{text}").Read().Pupils[0];
        Assert.Equal((year, new DateOnly(2026, 9, 2)), (pupil.YearGroup!.Value, pupil.YearGroupOn!.Value));
    }

    [Fact]
    public void The_school_may_say_when_its_year_groups_hold()
    {
        using var files = new SchoolFiles();
        Assert.Equal(new DateOnly(2025, 9, 1), files.Write("school.json", """{ "id": "S1", "yearGroupsOn": "2025-09-01" }""")
            .Read().Pupils[0].YearGroupOn);
    }

    [Fact]
    public void A_column_of_a_characteristic_supplies_it_for_all()
    {
        using var files = new SchoolFiles();
        var school = files.Write("pupils.csv", "pupil,ehcp,socialWorker", "p1,yes,unknown", "p2,,").Read();
        Assert.Equal([new Characteristic("ehcp", "yes"), new Characteristic("socialWorker", "unknown")], school.Pupils[0].Characteristics);
        Assert.Empty(school.Pupils[1].Characteristics);
        Assert.All(school.Pupils, p => Assert.Equal(["ehcp", "socialWorker"], p.SuppliedCharacteristics));
    }

    [Fact]
    public void A_row_that_names_a_characteristic_supplies_it_for_all()
    {
        using var files = new SchoolFiles();
        var school = files.Write("characteristics.csv", "pupil,name,value,from,to,known", "p1,ehcp,yes,2026-09-01,2026-09-30,2026-09-05")
            .Read();
        Assert.Equal(new Characteristic("ehcp", "yes", new(2026, 9, 1), new(2026, 9, 30), new(2026, 9, 5)),
            Assert.Single(school.Pupils[0].Characteristics));
        Assert.All(school.Pupils, p => Assert.Equal(["ehcp"], p.SuppliedCharacteristics));
    }

    [Fact]
    public void Casework_keeps_every_column_but_the_note()
    {
        using var files = new SchoolFiles();
        var school = files.Write(
            "casework.csv", "entry,pupil,parent,date,action,due,until,outcome,outcomeDate,for,values,note,known",
            "e1,p1,m,2026-09-03,meeting,2026-09-10,2026-09-30,held,2026-09-10,2026-09-01..2026-09-02,target=95; place = room 1,a "
                + "note,2026-09-04", ",,,2026-09-03,call,,,,,2026-09-02,,,").Read();
        Assert.Empty(school.Rejected);
        var row = Assert.Single(school.Pupils[0].Casework!);
        Assert.Equal(("e1", "m", new DateOnly(2026, 9, 10), "held", new DateSpan(new(2026, 9, 1), new(2026, 9, 2))),
            (row.Entry, row.Parent, row.Due, row.Outcome, row.For));
        Assert.Equal("place=room 1;target=95", string.Join(';', row.Values.Select(v => v.Key + "=" + v.Value)));
        Assert.Equal(new DateSpan(new(2026, 9, 2), new(2026, 9, 2)), Assert.Single(school.Casework!).For);
        Assert.Empty(school.Pupils[1].Casework!);
    }

    [Fact]
    public void Without_a_vocabulary_names_are_not_checked()
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "pupil,anything", "p1,yes").Write("casework.csv", "pupil,date,action,due,outcome,values",
            "p1,2026-09-02,sing,2026-09-09,loud,a=b")
            .Write("answers.csv", "pupil,question,answer", "p1,why,because");
        Assert.Empty(SchoolFolder.Read(files.Path, ImportVocabulary.Unchecked).Rejected);
    }
}
