using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace AttendanceRules.Tests.Schema;

/// <summary>Every JSON file of packs and stories against the committed schema, by a validator that is not ours.</summary>
[Trait("Category", "Slow")]
public sealed class SchemaFileTests
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
    private static readonly string SchemaFile = RepositoryFolder.Of("rules", "pack.schema.json");
    private static readonly string Stories = RepositoryFolder.Of("seeds", "stories");
    private static readonly JsonSchema Pack = JsonSchema.FromText(File.ReadAllText(SchemaFile));
    private static readonly JsonSchema Calendar = Part("calendar");
    private static readonly JsonSchema Story = Part("story");

    [Fact]
    [Trait("Category", "Slow")]
    public void Each_file_of_packs_and_stories_meets_the_schema()
    {
        var files = Files();
        Assert.True(files.Count > 100, string.Create(CultureInfo.InvariantCulture, $"Only {files.Count} files were found."));
        Assert.Empty(files.SelectMany(f => Errors(SchemaOf(f), File.ReadAllText(f))
            .Select(e => Path.GetRelativePath(RepositoryFolder.Path, f) + e)));
    }

    [Fact]
    public void Calendars_and_stories_are_among_the_files() =>
        Assert.Superset(new HashSet<JsonSchema> { Calendar, Story, Pack }, Files().Select(SchemaOf).ToHashSet());

    [Fact]
    public void The_schema_is_a_schema() => Assert.True(
        MetaSchemas.Draft202012.Evaluate(JsonDocument.Parse(File.ReadAllText(SchemaFile)).RootElement, Options).IsValid);

    [Theory]
    [InlineData("""{ "rule": {} }""")] // a section that is not one
    [InlineData(
        """{ "thresholds": { "most": { "title": "Most", "unit": "furlongs", "values": [ { "from": "2024-08-19", "value": """
            + """1, "source": "x" } ] } } }""")]
    [InlineData("""{ "rules": { "a": { "from": "2024-13-01", "do": [ "x" ] } } }""")] // no such day
    [InlineData("""{ "rules": { "a": { "title": 7, "do": [ "x" ] } } }""")]
    [InlineData("""[]""")]
    public void A_broken_pack_file_is_refused(string text) => Assert.NotEmpty(Errors(Pack, text));

    [Theory]
    [InlineData("""{ "terms": [ { "from": "2026-09-02" } ] }""")]
    [InlineData("""{ "terms": [ { "from": "2026-09-02", "to": "2026-02-30" } ] }""")]
    [InlineData("""{ "terms": [], "holidays": [] }""")]
    public void A_broken_calendar_is_refused(string text) => Assert.NotEmpty(Errors(Calendar, text));

    [Theory]
    [InlineData("""{ "checks": [] }""")]
    [InlineData("""{ "id": 7 }""")]
    public void A_broken_story_is_refused(string text) => Assert.NotEmpty(Errors(Story, text));

    private static JsonSchema SchemaOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)) == "calendars" ? Calendar
        : file.StartsWith(Stories + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? Story : Pack;

    private static List<string> Files() => [.. new[] { RepositoryFolder.Of("rules"), Stories }
        .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
        .Where(f => Path.GetExtension(f) is ".json" or ".jsonc" && !f.Contains("/.", StringComparison.Ordinal)
            && !f.EndsWith(".schema.json", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    // The definition as a schema of its own, with the definitions that it refers to.
    private static JsonSchema Part(string definition)
    {
        var whole = JsonNode.Parse(File.ReadAllText(SchemaFile))!;
        return JsonSchema.FromText(new JsonObject { ["$schema"] = whole["$schema"]?.DeepClone(), ["$ref"] = "#/$defs/" + definition,
            ["$defs"] = whole["$defs"]!.DeepClone() }.ToJsonString());
    }

    private static List<string> Errors(JsonSchema schema, string text)
    {
        using var document = JsonDocument.Parse(text, Made.Lenient);
        var result = schema.Evaluate(document.RootElement, Options);
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(d => d.Errors is not null)
            .SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation}: {e.Value}")).DefaultIfEmpty("not valid")];
    }
}
