using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Import.Tests;

/// <summary>The sample school says the same whether it comes as a folder or as one JSON file.</summary>
[Trait("Category", "Slow")]
public sealed partial class SameSchoolTests
{
    private static readonly RuleBook Book = RuleBook.England;

    [Fact]
    public void The_sample_school_gets_the_same_advice_as_a_folder_and_as_one_file()
    {
        var vocabulary = ImportVocabulary.Of(Book);
        var folder = SchoolFolder.Read(RepositoryFolder.Of("seeds", "school"), vocabulary);
        var file = SchoolJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(OneFile().ToJsonString())), vocabulary);
        Assert.Equal(folder.Rejected.Count, file.Rejected.Count);
        Assert.Equal(Text(folder), AsInFolder(Text(file)));
    }

    private static JsonObject OneFile()
    {
        var comments = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip };
        JsonNode? Json(string name) => JsonNode.Parse(File.ReadAllText(RepositoryFolder.Of("seeds", "school", name)),
            documentOptions: comments);
        var school = new JsonObject { ["school"] = Json("school.json"), ["calendar"] = Json("calendar.json") };
        foreach (var path in Directory.EnumerateFiles(RepositoryFolder.Of("seeds", "school"), "*.csv"))
        {
            var lines = File.ReadAllLines(path);
            Assert.DoesNotContain(lines, l => l.Contains('"', StringComparison.Ordinal));
            var header = lines[0].Split(',');
            school[Path.GetFileNameWithoutExtension(path)] = new JsonArray(
                [.. lines[1..].Select(l => new JsonObject(header.Zip(l.Split(','), (h, c) =>
                    KeyValuePair.Create<string, JsonNode?>(h, c.Length == 0 ? null : c))))]);
        }

        return school;
    }

    private static string Text(SchoolRecord school)
    {
        using var stream = new MemoryStream();
        new AdviceDocument { Advice = Book.Advise(school, new DateOnly(2026, 11, 20)), Packs = [], Hash = "", Rejected = [] }.Write(stream,
            AdviceFormat.Json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // An item of a list is counted from one; a row of a sheet has its header above it.
    private static string AsInFolder(string text) => Item().Replace(text, m =>
        string.Create(CultureInfo.InvariantCulture,
            $"Row {int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + 1} of {m.Groups[2].Value}.csv"));

    [GeneratedRegex("Row ([0-9]+) of school\\.json#([a-z]+)", RegexOptions.None, 60_000)]
    private static partial Regex Item();
}
