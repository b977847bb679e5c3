namespace AttendanceRules.Import.Tests;

/// <summary>Dates in a form that nobody named: what is said names the form that would read them.</summary>
public sealed class ForeignDateTests
{
    // Day and month cannot be distinguished in 02/09, and can in 14/09. Of a column all dates count.
    [Theory]
    [InlineData("02/09/2026|14/09/2026", "\"dateFormats\": [\"dd/MM/yyyy\"].")]
    [InlineData("09/02/2026|09/14/2026", "\"dateFormats\": [\"MM/dd/yyyy\"].")]
    [InlineData("02/09/2026|03/09/2026", "\"dateFormats\": [\"dd/MM/yyyy\"], or [\"MM/dd/yyyy\"] where the month comes first.")]
    [InlineData("2/9/2026|14/9/2026", "\"dateFormats\": [\"d/M/yyyy\"].")]
    [InlineData("14/09/26|15/09/26", "\"dateFormats\": [\"dd/MM/yy\"].")]
    [InlineData("14-Sep-2026|15-Sep-2026", "\"dateFormats\": [\"dd-MMM-yyyy\"].")]
    [InlineData("2 Sep 2026|14 Sep 2026", "\"dateFormats\": [\"d MMM yyyy\"].")]
    [InlineData("2026/09/02|2026/09/14", "\"dateFormats\": [\"yyyy/MM/dd\"].")]
    [InlineData("14/09/2026 00:00:00|15/09/2026 00:00:00", "\"dateFormats\": [\"dd/MM/yyyy HH:mm:ss\"].")]
    public void A_column_is_one_line_with_its_first_date_and_the_form_that_reads_it(string dates, string form)
    {
        using var files = new SchoolFiles();
        var school = Register(files, dates.Split('|'));
        var group = Assert.Single(Problems.RejectedGroup.Of(school.Rejected));
        var first = dates.Split('|')[0];
        Assert.Equal($"register.csv 2 rows (2, 3), date: '{(first.Length > 20 ? first[..20] + "…" : first)}' and those like it are not "
            + $"possible dates; write yyyy-MM-dd, or name the form in mapping.json: {form}", group.ToString());

        // What it names can be copied.
        var named = form.Split(", or [")[0].TrimEnd('.');
        files.Write("mapping.json", "{ " + named + " }");
        Assert.Empty(Register(files, dates.Split('|')).Rejected);
    }

    [Fact]
    public void One_date_is_said_by_itself()
    {
        using var files = new SchoolFiles();
        Assert.Equal("'14/09/2026' is not a possible date; write yyyy-MM-dd, or name the form in mapping.json: \"dateFormats\": "
            + "[\"dd/MM/yyyy\"].", Assert.Single(Register(files, "2026-09-11", "14/09/2026").Rejected).Reason);
    }

    [Fact]
    public void Dates_of_several_forms_ask_for_all_of_them()
    {
        using var files = new SchoolFiles();
        var group = Assert.Single(Problems.RejectedGroup.Of(Register(files, "14/09/2026", "15.09.2026").Rejected));
        Assert.EndsWith("write yyyy-MM-dd, or name their forms in mapping.json under \"dateFormats\".", group.Reason,
            StringComparison.Ordinal);
        Assert.Equal(2, group.Count);
    }

    // The other forms of the mapping would be lost if the new one were named alone.
    [Fact]
    public void Forms_that_are_named_already_are_named_again()
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "dateFormats": ["dd/MM/yyyy"] }""");
        Assert.EndsWith("write dd/MM/yyyy or yyyy-MM-dd, or name the form in mapping.json: \"dateFormats\": [\"dd/MM/yyyy\", "
            + "\"dd.MM.yyyy\"].", Assert.Single(Register(files, "14/09/2026", "15.09.2026").Rejected).Reason, StringComparison.Ordinal);
    }

    // A month that comes first would be a mistake where the day does, and no form.
    [Theory]
    [InlineData("09/14/2026")]
    [InlineData("31/09/2026")]
    [InlineData("soon")]
    public void A_mistake_in_a_form_that_is_named_is_no_other_form(string date)
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "dateFormats": ["dd/MM/yyyy"] }""");
        Assert.Equal($"'{date}' is not a possible date; write dd/MM/yyyy or yyyy-MM-dd.",
            Assert.Single(Register(files, "14/09/2026", date).Rejected).Reason);
    }

    [Fact]
    public void Where_no_mapping_file_applies_none_is_named()
    {
        using var text = new MemoryStream("""
            { "pupils": [ { "pupil": "p1" } ], "register": [ { "pupil": "p1", "date": "14/09/2026", "session": "AM", "code": "/" },
              { "pupil": "p1", "date": "15/09/2026", "session": "AM", "code": "/" } ] }
            """u8.ToArray());
        Assert.Equal("school.json#register 2 rows (1, 2), date: '14/09/2026' and those like it are not possible dates; write yyyy-MM-dd.",
            Assert.Single(Problems.RejectedGroup.Of(SchoolJson.Read(text, SchoolFiles.Vocabulary).Rejected)).ToString());
    }

    [Fact]
    public void Weeks_that_start_on_such_a_date_say_the_same()
    {
        using var files = new SchoolFiles();
        files.Write("register.csv", "pupil,weekStart,marks", "p1,14/09/2026,/\\/\\/\\/\\/\\", "p1,21/09/2026,/\\/\\/\\/\\/\\");
        Assert.Equal("register.csv 2 rows (2, 3), weekStart: '14/09/2026' and those like it are not possible dates; write yyyy-MM-dd, or "
            + "name the form in mapping.json: \"dateFormats\": [\"dd/MM/yyyy\"].",
            Assert.Single(Problems.RejectedGroup.Of(files.Read().Rejected)).ToString());
    }

    [Fact]
    public void Columns_that_are_sessions_with_such_dates_are_recognised()
    {
        using var files = new SchoolFiles();
        files.Write("register.csv", "pupil,14/09/2026 AM,Mon 14/09/2026 PM", "p1,/,\\");
        Assert.EndsWith("Where its columns are sessions, name the form in mapping.json: \"dateFormats\": [\"dd/MM/yyyy\"].",
            Assert.Throws<ImportException>(() => files.Read()).Message, StringComparison.Ordinal);
        files.Write("mapping.json", """{ "dateFormats": ["dd/MM/yyyy"] }""");
        Assert.Equal(["14 AM /", "14 PM \\"], files.Read().Pupils[0].Marks.Select(SchoolFiles.Short));
    }

    private static Records.SchoolRecord Register(SchoolFiles files, params string[] dates) =>
        files.Write("register.csv", ["pupil,date,session,code", .. dates.Select(d => $"p1,{d},AM,/")]).Read();
}
