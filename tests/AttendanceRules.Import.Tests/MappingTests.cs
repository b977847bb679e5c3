namespace AttendanceRules.Import.Tests;

public sealed class MappingTests
{
    private const string Mapping = """
        {
          "delimiter": ";",
          "dateFormats": ["dd/MM/yyyy", "d MMM yyyy"],
          "headers": { "register": { "UPN": "pupil", "Day": "date", "Half": "session", "Mark": "code", "Tutor": null },
            "pupils": { "UPN": "pupil", "DOB": "dateOfBirth", "EHC plan": "ehcp", "Name": null } },
          "codes": { "7": "X", "P": "/" }
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Headers_dates_and_codes_are_mapped(bool isNamed)
    {
        using var files = new SchoolFiles();
        using var apart = new SchoolFiles();
        files.Write("pupils.csv", "Name;DOB;UPN;EHC plan", "Jane Doe;01/05/2014;p1;yes")
            .Write("register.csv", "Tutor;Mark;Half;Day;UPN", "Mr Doe;7;AM;02/09/2026;p1", ";P;PM;2 Sep 2026;p1", ";N;AM;2026.09.03;p1",
            ";N;PM;2026-09-03;p1");
        var file = isNamed ? Path.Combine(apart.Path, "our.json") : Path.Combine(files.Path, "mapping.json");
        File.WriteAllText(file, Mapping);

        var school = SchoolFolder.Read(files.Path, SchoolFiles.Vocabulary, isNamed ? file : null);
        var pupil = Assert.Single(school.Pupils);
        Assert.Equal(new DateOnly(2014, 5, 1), pupil.DateOfBirth);
        Assert.Equal("ehcp", Assert.Single(pupil.Characteristics).Name);
        Assert.Equal(["X", "/", "N"], pupil.Marks.Select(m => m.Code));
        var rejected = Assert.Single(school.Rejected);
        Assert.Equal(("date", 4), (rejected.Column, rejected.Row));
        Assert.Contains("dd/MM/yyyy", rejected.Reason, StringComparison.Ordinal);
    }

    // It would read the second of March where the records say the third of February.
    [Fact]
    public void A_form_that_cannot_be_distinguished_from_that_of_the_records_is_refused()
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "dateFormats": ["dd/MM/yyyy", "yyyy-dd-MM"] }""");
        Assert.Equal(
            "mapping.json cannot be used. dateFormats: 'yyyy-dd-MM' cannot be distinguished from yyyy-MM-dd, which is always read.",
            Assert.Throws<ImportException>(() => files.Read()).Message);
    }

    [Fact]
    public void Headers_are_the_documented_ones_in_any_case()
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", " Pupil ,DateOfBirth,YEARGROUP,Ehcp", "p1,2014-05-01,7,yes")
            .Write("register.csv", "PUPIL,Date,Session,Code,Comment", "p1,2026-09-02,AM,/,");
        var school = files.Read();
        Assert.Empty(school.Rejected);
        Assert.Equal((new DateOnly(2014, 5, 1), 7), (school.Pupils[0].DateOfBirth, school.Pupils[0].YearGroup));
        Assert.Equal(["ehcp"], school.Pupils[0].SuppliedCharacteristics);
        Assert.Equal(["02 AM /"], school.Pupils[0].Marks.Select(SchoolFiles.Short));
        Assert.Equal(["02 AM /", "02 PM \\"], files.Write("register.csv", "Pupil,WeekStart,Marks", "p1,2026-08-31,\"-,-,-,-,/,\\,-,-,-,-\"")
            .Read().Pupils[0].Marks.Where(m => m.Code != "-").Select(SchoolFiles.Short));
    }

    [Fact]
    public void Two_headers_of_one_column_are_named_with_the_line_that_settles_it()
    {
        using var files = new SchoolFiles();
        files.Write("register.csv", "UPN,Adno,Date,AM/PM,Code", "p1,1,02/09/2026,AM,/");
        string Message() => Assert.Throws<ImportException>(() =>
            SchoolFile.Read(files.Path, SchoolFiles.Vocabulary, new ImportOptions { From = "sims" })).Message;
        Assert.Equal("register.csv has the column 'pupil' twice, as 'UPN' and as 'Adno'. Remove one, or have one read past in the mapping "
            + """file: { "headers": { "register": { "Adno": null } } }.""", Message());
        files.Write("register.csv", "UPN,upn,Date,AM/PM,Code", "p1,1,02/09/2026,AM,/");
        Assert.Equal("register.csv has the column 'UPN' twice. Remove one.", Message());
    }

    // As a school exported it, headers and dates.
    [Fact]
    public void An_export_of_the_usual_headers_needs_no_mapping_file()
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "Adno,DOB,NC Year,EHCP", "10482,14/03/2014,8,no")
            .Write("register.csv", "Adno,Attendance Date,AM/PM,Code", "10482,02/09/2026,AM,/", "10482,02/09/2026,PM,\\");
        var school = SchoolFile.Read(files.Path, SchoolFiles.Vocabulary, new ImportOptions { From = "sims" }).School;
        Assert.Empty(school.Rejected);
        var pupil = Assert.Single(school.Pupils);
        Assert.Equal(("10482", new DateOnly(2014, 3, 14), 8, 2), (pupil.Id, pupil.DateOfBirth, pupil.YearGroup, pupil.Marks.Count));
    }

    [Fact]
    public void A_code_that_leads_to_no_statutory_code_is_rejected_as_it_was_written()
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "codes": { "7": "QQ" } }""")
            .Write("register.csv", "pupil,date,session,code", "p1,2026-09-02,AM,7");
        Assert.Contains("'7'", Assert.Single(files.Read().Rejected).Reason, StringComparison.Ordinal);
    }

    // The one-file form has the documented names and codes alone.
    [Theory]
    [InlineData("sims", null, "'sims'")]
    [InlineData(null, "our.json", "'our.json'")]
    [InlineData("sims", "our.json", "'sims' and 'our.json'")]
    public void A_mapping_that_the_one_file_form_would_not_follow_is_an_error(string? system, string? mapping, string named)
    {
        using var files = new SchoolFiles();
        files.Write("one.json", """{ "pupils": [], "register": [] }""").Write("our.json", """{ "codes": { "P": "/" } }""");
        var options = new ImportOptions { From = system, MappingFile = mapping is null ? null : Path.Combine(files.Path, mapping) };
        var message = Assert.Throws<ImportException>(() =>
            SchoolFile.Read(Path.Combine(files.Path, "one.json"), SchoolFiles.Vocabulary, options)).Message;
        Assert.StartsWith($"one.json is read as the one-file JSON form, in which {named} would change nothing", message,
            StringComparison.Ordinal);
        Assert.Contains("json", message, StringComparison.Ordinal);
        Assert.Empty(SchoolFile.Read(Path.Combine(files.Path, "one.json"), SchoolFiles.Vocabulary).School.Pupils);
    }
}
