using System.Text;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Registers;
using AttendanceRules.Tests.Fuzzing;

namespace AttendanceRules.Import.Tests;

/// <summary>Damaged registers of every form are read, rejected row by row or refused whole, and nothing else happens.</summary>
[Collection(Alone.Name)]
public sealed class FuzzTests
{
    private const int PieceLength = 3000;

    private static readonly string[] Words =
        ["pupil,date,session,code", "2026-09-02", "AM", "/\\/\\", "C1", "<Pupil>", "</Pupil>", "<!DOCTYPE a>", "\"rows\": [", "\"a\"\"b\"",
            ",,,,,,,,", "\r"];

    [Fact]
    public void Strings_of_marks() => FuzzRun.Of(
        50_000, ["/\\/\\NN", "C1C2J1", "/,\\,L,U", "I1I1 // -#Z"], ["Y1", "Y7", "C", ",", "  "], t =>
        {
            var marks = MarkString.Split(t, (mark, _) => mark is "C1" or "C2" or "J1" or "C" or "1", out var fault);
            Assert.Equal(marks is null, fault is not null);
        });

    [Theory]
    [InlineData("csv", 800)]
    [InlineData("xml", 300)]
    [InlineData("json", 300)]
    public void Files(string form, int inputs)
    {
        using var files = new SchoolFiles();
        var path = Path.Combine(files.Path, "register." + form);
        Reads(inputs, Corpus("*." + form), path, () => _ = SchoolFile.Read(path, SchoolFiles.Vocabulary).School.Rejected.Count);
    }

    [Theory]
    [InlineData("pupils.csv")]
    [InlineData("casework.csv")]
    [InlineData("answers.csv")]
    [InlineData("parents.csv")]
    [InlineData("characteristics.csv")]
    [InlineData("school.json")]
    public void Files_of_a_school(string name)
    {
        using var files = new SchoolFiles();
        Reads(120, [Piece(File.ReadAllText(RepositoryFolder.Of("seeds", "school", name)))], Path.Combine(files.Path, name),
            () => _ = files.Read().Rejected.Count);
    }

    [Fact]
    public void Mapping_files()
    {
        using var files = new SchoolFiles();
        Reads(300, [.. Presets.Ids.Select(SchoolFile.MappingOf)], Path.Combine(files.Path, "mapping.json"),
            () => _ = files.Read().Rejected.Count);
    }

    private static void Reads(int inputs, IReadOnlyList<string> corpus, string path, Action read) => FuzzRun.Of(inputs, corpus, Words, t =>
    {
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(t));
        read();
    }, e => e is ImportException { Message.Length: > 0 });

    private static IReadOnlyList<string> Corpus(string pattern) =>
        [.. Directory.EnumerateFiles(RepositoryFolder.Of("seeds", "formats", "good"), pattern).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText).Select(Piece)];

    private static string Piece(string text) => text[..Math.Min(PieceLength, text.Length)];
}
