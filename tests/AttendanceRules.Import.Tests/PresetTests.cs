namespace AttendanceRules.Import.Tests;

/// <summary>Mapping files that come along, and those that schools lay over them.</summary>
public sealed class PresetTests
{
    [Fact]
    public void Each_can_be_read_and_copied_as_a_mapping_file()
    {
        Assert.Equal(["arbor", "bromcom", "ctf", "edulink", "scholarpack", "sims", "wonde"], SchoolFile.Systems);
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "pupil", "p1");
        foreach (var system in SchoolFile.Systems)
        {
            Assert.DoesNotContain(files.Write("mapping.json", SchoolFile.MappingOf(system)).Read().Rejected, r => r.Column != "date");
        }
    }

    [Theory]
    [InlineData("formats", 1)]
    [InlineData("school", 1)]
    public void The_mapping_files_on_the_pages_can_be_read(string folder, int count)
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "pupil", "p1").Write("register.csv", "pupil,date,session,code");
        var page = File.ReadAllText(RepositoryFolder.Of("seeds", folder, "README.md")).ReplaceLineEndings("\n");
        var mappings = page.Split("```json\n").Skip(1).Select(b => b.Split("```")[0])
            .Where(b => b.Contains("dateFormats", StringComparison.Ordinal)).ToList();
        Assert.Equal(count, mappings.Count);
        foreach (var mapping in mappings)
        {
            Assert.Empty(files.Write("mapping.json", mapping.Replace("\";\"", "\",\"", StringComparison.Ordinal)).Read().Rejected);
        }
    }

    [Fact]
    public void One_that_is_not_shipped_is_refused_with_those_that_are()
    {
        using var files = new SchoolFiles();
        Assert.Contains("arbor, bromcom", Assert.Throws<ImportException>(() => SchoolFile.MappingOf("sinms")).Message,
            StringComparison.Ordinal);
        Assert.Contains("'sinms'",
            Assert.Throws<ImportException>(() =>
                SchoolFile.Read(files.Path, SchoolFiles.Vocabulary, new ImportOptions { From = "sinms" })).Message,
                    StringComparison.Ordinal);
    }

    // The file of the school adds a header, changes the dates and one code; the rest is that of the system.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_school_lays_its_own_over_that_of_its_system(bool isNamedInside)
    {
        using var files = new SchoolFiles();
        files.Write("pupils.csv", "UPN", "p1")
            .Write("register.csv", "UPN,House,Date,AM/PM,Mark", "p1,Red,2.9.2026,AM,X01", "p1,Red,2.9.2026,PM,I01", "p1,Red,3.9.2026,AM,7")
            .Write("mapping.json", $$"""{ {{(isNamedInside ? "\"from\": \"sims\"," : "")}} "dateFormats": [ "d.M.yyyy" ], "headers": { "register": { "House": null } }, "codes": { "I*": "N", "7": "X" } }""");
        var school = SchoolFile.Read(files.Path, SchoolFiles.Vocabulary, new ImportOptions { From = isNamedInside ? null : "sims" }).School;
        Assert.Empty(school.Rejected);
        Assert.Equal(["X", "I", "X"], school.Pupils[0].Marks.Select(m => m.Code));
    }

    // J1 is a code of its own and keeps its meaning; of two beginnings the longer one counts; what is mapped whole comes first.
    [Theory]
    [InlineData("J1", "J1")]
    [InlineData("J15", "I")]
    [InlineData("N", "N")]
    [InlineData("N7", "X")]
    [InlineData("N75", "L")]
    [InlineData("N759", "/")]
    [InlineData("*", "I")]
    public void A_star_stands_for_further_characters_where_the_whole_is_no_code(string written, string code)
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "codes": { "J*": "I", "N*": "X", "N7*": "X", "N75*": "L", "N759": "/", "*": "I" } }""").Write("register.csv", "pupil,date,session,code", $"p1,2026-09-02,AM,{written}");
        var school = files.Read();
        Assert.Empty(school.Rejected);
        Assert.Equal(code, Assert.Single(school.Pupils[0].Marks).Code);
    }

    [Fact]
    public void Sessions_may_have_names_of_their_own()
    {
        using var files = new SchoolFiles();
        files.Write("mapping.json", """{ "sessions": { "1": "AM", "Reg 2": "afternoon" } }""").Write("register.csv", "pupil,date,session,code", "p1,2026-09-02,1,/", "p1,2026-09-02,Reg 2,N", "p1,2026-09-03,2,N");
        var school = files.Read();
        Assert.Equal(["/", "N"], school.Pupils[0].Marks.Select(m => m.Code));
        Assert.Equal((4, "session"), (Assert.Single(school.Rejected).Row, school.Rejected[0].Column));
    }

    [Theory]
    [InlineData("""{ "from": 3 }""", "from: write one of arbor")]
    [InlineData("""{ "from": "sinms" }""", "no mapping file for 'sinms'")]
    [InlineData("""{ "sessions": { "1": "noon" } }""", "each is AM or PM")]
    [InlineData("""{ "codes": { "1": null } }""", "a value cannot be null")]
    [InlineData("""{ "json": { "register": { "rows": "data", "columns": {} } } }""", "a pointer begins with /")]
    [InlineData("""{ "json": { "register": { "rows": "" } } }""", "needs \"rows\"")]
    [InlineData("""{ "json": { "register": { "rows": "", "columns": { "mark": "/m" } } } }""", "no column 'mark'")]
    [InlineData("""{ "totals": { "missed": "x" } }""", "no total 'missed'")]
    public void A_mistake_in_a_mapping_file_is_named(string mapping, string reason)
    {
        using var files = new SchoolFiles();
        Assert.Contains(reason, Assert.Throws<ImportException>(files.Write("mapping.json", mapping).Read).Message,
            StringComparison.Ordinal);
    }
}
