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
        files.Write("pupils.csv", "Name;DOB;UPN;EHC plan", "Jane Doe;01/05/2014;p1;yes")
            .Write("register.csv", "Tutor;Mark;Half;Day;UPN", "Mr Doe;7;AM;02/09/2026;p1", ";P;PM;2 Sep 2026;p1", ";N;AM;2026.09.03;p1",
            ";N;PM;2026-09-03;p1");
        var file = isNamed ? Path.Combine(Directory.CreateTempSubdirectory("mapping-").FullName, "our.json")
            : Path.Combine(files.Path, "mapping.json");
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
    public void A_form_that_cannot_be_told_from_that_of_the_records_is_refused()
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "dateFormats": ["dd/MM/yyyy", "yyyy-dd-MM"] }""");
        Assert.Equal("mapping.json cannot be used. dateFormats: 'yyyy-dd-MM' cannot be told from yyyy-MM-dd, which is always read.",
            Assert.Throws<ImportException>(() => files.Read()).Message);
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
