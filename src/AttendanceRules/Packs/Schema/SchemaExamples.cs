using System.Text.Json;
using System.Text.Json.Nodes;

namespace AttendanceRules.Packs.Schema;

/// <summary>Examples that the schema shows beside concepts and members, from <c>examples.json</c>.</summary>
internal static class SchemaExamples
{
    private static readonly JsonObject All = Read();

    /// <summary>One whole object of the concept.</summary>
    public static JsonNode OfConcept(ObjectSchema concept) => Of("concepts", concept.Name)
        ?? throw new InvalidOperationException($"examples.json has no example of {concept.Name}.");

    /// <summary>One whole stage of a pathway.</summary>
    public static JsonNode OfStage() => Of("concepts", RuleSchema.Stage)!;

    /// <summary>One whole fact of a kind, by the kind's definition.</summary>
    public static JsonNode OfFact(string kind) => Of("facts", kind)
        ?? throw new InvalidOperationException($"examples.json has no example of the fact {kind}.");

    /// <summary>Values that show what can be written: the member's own, else those of the file; null: it is said by its values.</summary>
    public static JsonArray? Of(ObjectSchema concept, MemberSchema member) =>
        member.Examples.Count > 0 ? SchemaParts.Texts(member.Examples)
        : (Of("members", $"{concept.Name}.{member.Name}") ?? Of("members", member.Name)) is { } example ? new JsonArray(example) : null;

    private static JsonNode? Of(string part, string name) => All[part]![name]?.DeepClone();

    private static JsonObject Read()
    {
        using var stream = typeof(SchemaExamples).Assembly.GetManifestResourceStream("schema/examples.json")!;
        return JsonNode.Parse(stream, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!.AsObject();
    }
}
