namespace AttendanceRules.Import.Tests;

/// <summary>Files in a school folder that nobody reads: a slip in a name would leave a calendar or all casework out.</summary>
public sealed class UnknownFilesTests
{
    [Theory]
    [InlineData("kalender.json", "calendar.json")]
    [InlineData("caseworks.csv", "casework.csv")]
    [InlineData("Casework.csv", "casework.csv")]
    [InlineData("answer.xlsx", "answers.xlsx")]
    [InlineData("pupils.xlsx", "pupils.csv")]
    [InlineData("register.txt", "register.csv")]
    [InlineData("schol.json", "school.json")]
    [InlineData("fees.csv", null)]
    [InlineData("something-quite-different.xml", null)]
    public void A_name_that_is_not_known_is_said_with_the_nearest(string file, string? nearest)
    {
        using var files = new SchoolFiles();
        var read = SchoolFile.Read(files.Write(file, "a,b").Path, SchoolFiles.Vocabulary);
        Assert.Equal([new FileNotRead(file, nearest)], read.Summary.FilesNotRead);
        Assert.Equal(["Files that were not read:", $"  {file}: no file of a school folder has this name."
            + (nearest is null ? "" : $" Did you mean {nearest}?")], read.Summary.Lines().TakeLast(2));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("notes.docx")]
    [InlineData(".settings.json")]
    [InlineData("~$casework.xlsx")]
    [InlineData("mapping.schema.json")]
    [InlineData("answers.csv")]
    [InlineData("casework.xlsx.bak")]
    [InlineData("rejects.csv")]
    public void What_is_read_and_what_is_no_data_is_not_said(string file)
    {
        using var files = new SchoolFiles();
        Assert.Empty(SchoolFile.Read(files.Write(file, "pupil,question,answer").Path, SchoolFiles.Vocabulary).Summary.FilesNotRead);
    }

    [Fact]
    public void A_mapping_file_that_is_named_is_read()
    {
        using var files = new SchoolFiles();
        var options = new ImportOptions { MappingFile = Path.Combine(files.Write("ours.json", "{}").Path, "ours.json") };
        Assert.Empty(SchoolFile.Read(files.Path, SchoolFiles.Vocabulary, options).Summary.FilesNotRead);
        Assert.Single(SchoolFile.Read(files.Path, SchoolFiles.Vocabulary).Summary.FilesNotRead);
    }

    [Fact]
    public void The_sample_schools_hold_nothing_else()
    {
        foreach (var school in (string[])["school", "academy"])
        {
            Assert.Empty(SchoolFile.Read(RepositoryFolder.Of("seeds", school), ImportVocabulary.Unchecked).Summary.FilesNotRead);
        }
    }
}
