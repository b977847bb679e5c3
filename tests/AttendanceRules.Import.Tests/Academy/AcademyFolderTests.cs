namespace AttendanceRules.Import.Tests.Academy;

/// <summary>The folder <c>seeds/academy</c> is what the generator writes.</summary>
public sealed class AcademyFolderTests
{
    private const int MostBytes = 1_500_000;

    [Fact]
    public void The_files_are_those_that_the_generator_writes_byte_for_byte()
    {
        var files = AcademyFiles.Write();
        var folder = RepositoryFolder.Of("seeds", "academy");
        if (Environment.GetEnvironmentVariable("WRITE_ACADEMY") is not null)
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, text) in files)
            {
                File.WriteAllText(Path.Combine(folder, name), text);
            }
        }

        Assert.InRange(files.Values.Sum(f => f.Length), 1, MostBytes);
        Assert.Equal(files.Keys.Append("README.md").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.True(f.Value == File.ReadAllText(Path.Combine(folder, f.Key)),
            $"{f.Key} is not what the generator writes. Set WRITE_ACADEMY to write it."));
    }
}
