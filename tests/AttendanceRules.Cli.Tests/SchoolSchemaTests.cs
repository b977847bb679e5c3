using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Import;

namespace AttendanceRules.Cli.Tests;

/// <summary>The JSON files of school folders against their schemas, which are those that the tool writes.</summary>
public sealed class SchoolSchemaTests
{
    private static readonly string Presets = RepositoryFolder.Of("src", "AttendanceRules.Import", "Presets");

    public static TheoryData<string> Kinds => [.. SchemaCommand.Schemas.Select(s => s.Of)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_committed_schema_is_the_one_that_the_tool_writes(string of)
    {
        var outcome = CommandLine.RunHere("schema", "--of", of);
        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.True(File.ReadAllText(RepositoryFolder.Of("rules", of + ".schema.json")) == outcome.Output,
            $"Write it anew: attendance-rules schema --of {of} > rules/{of}.schema.json");
    }

    [Theory]
    [InlineData("school")]
    [InlineData("calendar")]
    public void Each_file_of_the_seeds_meets_it(string of)
    {
        var files = Directory.GetFiles(RepositoryFolder.Of("seeds"), of + ".json", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        var schema = new PublishedSchema(of + ".schema.json");
        Assert.All(files, f => Assert.Empty(schema.Errors(WithoutComments(f))));
    }

    [Fact]
    public void Each_shipped_mapping_meets_it()
    {
        var schema = new PublishedSchema("mapping.schema.json");
        Assert.All(Directory.GetFiles(Presets, "*.json"), f => Assert.Empty(schema.Errors(WithoutComments(f))));
    }

    [Theory]
    [InlineData("school", """{ "yearGroupsOn": "2026-09-01" }""")]
    [InlineData("school", """{ "id": " " }""")]
    [InlineData("school", """{ "id": "a", "yearGroupsOn": "1.9.2026" }""")]
    [InlineData("school", """{ "id": "a", "name": "A" }""")]
    [InlineData("calendar", """{ "terms": [ { "from": "2026-09-01" } ] }""")]
    [InlineData("calendar", """{ "term": [] }""")]
    [InlineData("mapping", """{ "from": "unheard-of" }""")]
    [InlineData("mapping", """{ "dateFormats": [] }""")]
    [InlineData("mapping", """{ "dateFormats": [ "dd/MM" ] }""")]
    [InlineData("mapping", """{ "headers": { "register": { "Mark": "mark" } } }""")]
    [InlineData("mapping", """{ "sessions": { "Morning": "morning" } }""")]
    [InlineData("mapping", """{ "json": { "register": { "rows": "data", "columns": {} } } }""")]
    [InlineData("mapping", """{ "json": { "register": { "rows": "/data" } } }""")]
    [InlineData("mapping", """{ "totals": { "missed": "Missed" } }""")]
    [InlineData("mapping", """{ "delimiter": "," , "code": {} }""")]
    [InlineData("mapping", """{ "delimiter": "--" }""")]
    public void A_mistake_is_refused(string of, string text) => Assert.NotEmpty(new PublishedSchema(of + ".schema.json").Errors(text));

    [Fact]
    public void A_file_may_name_its_schema()
    {
        Assert.Empty(new PublishedSchema("school.schema.json").Errors("""{ "$schema": "school.schema.json", "id": "a" }"""));
        var folder = Directory.CreateTempSubdirectory("schema-");
        foreach (var (name, text) in new[]
        {
            ("school.json", """{ "$schema": "school.schema.json", "id": "named", "yearGroupsOn": "2026-09-01" }"""),
            ("mapping.json", """{ "$schema": "mapping.schema.json" }"""),
            ("calendar.json", """{ "$schema": "calendar.schema.json", "terms": [ { "from": "2026-09-01", "to": "2026-12-18" } ] }"""),
            ("pupils.csv", "pupil\nA\n"), ("register.csv", "pupil,date,session,code\nA,2026-09-01,AM,/\n"),
        })
        {
            File.WriteAllText(Path.Combine(folder.FullName, name), text);
        }

        var school = SchoolFolder.Read(folder.FullName, ImportVocabulary.Of(RuleBook.England));
        folder.Delete(recursive: true);
        Assert.Equal("named", school.Id);
    }

    private static string WithoutComments(string file) => JsonNode.Parse(
        File.ReadAllText(file), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.ToJsonString();
}
