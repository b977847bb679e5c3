namespace AttendanceRules.Tests.Api;

/// <summary>The files of a pack, kept as a folder: the same rules from there, beside those that are shipped.</summary>
[Trait("Category", "Slow")]
public sealed class KeptPackTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kept-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_copy_has_the_files_to_the_byte()
    {
        PackSource.Shipped("england-base").CopyTo(In("base"));
        PackSource.Shipped("good-practice").CopyTo(In("practice"));
        var kept = RuleBook.Load(PackSource.FromFolder(In("base")), PackSource.England, PackSource.FromFolder(In("practice")));
        Assert.Equal(RuleBook.Load(PackSource.Shipped("good-practice")).Hash, kept.Hash);
    }

    [Fact]
    public void What_is_there_already_is_not_written_over()
    {
        File.WriteAllText(In("mine.json"), "{}");
        Assert.Throws<IOException>(() => PackSource.England.CopyTo(folder.FullName));
        Assert.Throws<IOException>(() => PackSource.England.CopyTo(In("mine.json")));
        Assert.Equal("{}", File.ReadAllText(In("mine.json")));
        Assert.Single(folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("../outside.json")]
    [InlineData("a/../../outside.json")]
    public void No_file_is_written_outside_the_folder(string name)
    {
        var source = PackSource.FromFiles("made-up", new Dictionary<string, string>(StringComparer.Ordinal) { [name] = "{}" });
        Assert.Throws<IOException>(() => source.CopyTo(In("made-up")));
        Assert.False(File.Exists(In("outside.json")));
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}
