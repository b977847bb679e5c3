namespace AttendanceRules.Import.Tests;

/// <summary>A service lowers how large a file of records may be.</summary>
public sealed class FileLimitTests
{
    [Theory]
    [InlineData("register.csv")]
    [InlineData("pupils.csv")]
    public void A_file_of_a_folder_may_have_so_many_bytes_and_no_more(string name)
    {
        using var files = new SchoolFiles();
        var bytes = new FileInfo(Path.Combine(files.Path, name)).Length;
        var others = Directory.EnumerateFiles(files.Path, "*.csv").Max(f => new FileInfo(f).Length);
        files.Write(name, [.. File.ReadAllLines(Path.Combine(files.Path, name)), new string('\n', (int)(others - bytes) + 10)]);
        var size = new FileInfo(Path.Combine(files.Path, name)).Length;
        Assert.Equal(2, Read(files.Path, size).Pupils.Count);
        var refused = Assert.Throws<ImportException>(() => Read(files.Path, size - 1));
        Assert.Contains($"{name} has {size} bytes; at most {size - 1} are read.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void So_a_file_alone()
    {
        using var files = new SchoolFiles();
        var register = Path.Combine(files.Path, "register.csv");
        var size = new FileInfo(register).Length;
        Assert.Equal(2, Read(register, size).Pupils[0].Marks.Count);
        Assert.Throws<ImportException>(() => Read(register, size - 1));
    }

    [Fact]
    public void It_is_at_least_one_and_at_most_the_default()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImportOptions { FileBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImportOptions { FileBytes = ImportOptions.None.FileBytes + 1 });
    }

    private static AttendanceRules.Records.SchoolRecord Read(string path, long limit) =>
        SchoolFile.Read(path, SchoolFiles.Vocabulary, new ImportOptions { FileBytes = limit }).School;
}
