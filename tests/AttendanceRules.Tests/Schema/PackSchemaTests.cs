using System.Reflection;
using System.Text.Json.Nodes;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Binding.Facts;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Tests.Schema;

/// <summary>The schema of pack files is made from the loader's own tables, and says all of them.</summary>
public sealed class PackSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(PackSchema.Write())!;

    public static TheoryData<string> Concepts =>
        [.. typeof(ObjectSchema).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType == typeof(ObjectSchema))
            .Select(f => f.Name).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_committed_schema_is_the_generated_one()
    {
        var committed = File.ReadAllText(RepositoryFolder.Of("rules", "pack.schema.json"));
        Assert.True(committed == PackSchema.Write(),
            "rules/pack.schema.json is not what the tables say. Write it anew: attendance-rules schema > rules/pack.schema.json");
    }

    [Fact]
    public void So_are_those_of_calendars_and_stories()
    {
        Assert.Equal(PackSchema.WriteCalendar(), File.ReadAllText(RepositoryFolder.Of("rules", "calendar.schema.json")));
        Assert.Equal(PackSchema.WriteStory(), File.ReadAllText(RepositoryFolder.Of("rules", "story.schema.json")));
    }

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Each_concept_appears_with_exactly_its_members_and_their_forms(string field)
    {
        var concept = (ObjectSchema)typeof(ObjectSchema).GetField(field)!.GetValue(null)!;
        var written = concept == ObjectSchema.File ? Schema : Schema["$defs"]?[PackSchema.KeyOf(concept)];
        Assert.True(written is not null, $"The schema says nothing of {concept.Name}; add it to PackSchema.");
        var definitions = Definitions(concept, written);
        Assert.Equal(concept.Members.Select(m => m.Name).Order(StringComparer.Ordinal),
            definitions.SelectMany(d => d["properties"]!.AsObject()).Select(p => p.Key).Distinct().Order(StringComparer.Ordinal));
        Assert.All(definitions, d => Assert.False((bool)d["additionalProperties"]!));
        Assert.Equal(concept.Members.Where(m => m.IsRequired).Select(m => m.Name),
            (written["required"] ?? written["else"]?["required"])?.AsArray().Select(n => (string)n!) ?? []);
        Assert.All(definitions.SelectMany(d => d["properties"]!.AsObject()), p =>
            Assert.Contains(FormOf(p.Value!), Forms(concept.Find(p.Key)!.Form)));
    }

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Each_concept_and_member_is_described(string field)
    {
        var concept = (ObjectSchema)typeof(ObjectSchema).GetField(field)!.GetValue(null)!;
        Assert.NotEmpty(concept.Meaning);
        Assert.All(concept.Members, m => Assert.False(m.Meaning.Length == 0, $"{concept.Name}.{m.Name} says nothing of what it means."));
    }

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Each_concept_and_member_has_a_title_and_what_can_be_written(string field)
    {
        var concept = (ObjectSchema)typeof(ObjectSchema).GetField(field)!.GetValue(null)!;
        var written = concept == ObjectSchema.File ? Schema : Schema["$defs"]![PackSchema.KeyOf(concept)]!;
        foreach (var definition in Definitions(concept, written))
        {
            Assert.NotNull(definition["title"]);
            Assert.All(definition["properties"]!.AsObject(), p =>
            {
                Assert.NotNull(p.Value!["title"]);
                Assert.True(new[] { "examples", "enum", "$ref", "items", "additionalProperties", "anyOf" }
                    .Any(w => p.Value[w] is not null), $"{concept.Name}.{p.Key} has neither an example nor its values.");
                Assert.True(p.Value["type"]?.ToString() is not "string" || p.Value["examples"] is not null, $"{concept.Name}.{p.Key}");
            });
        }
    }

    // Of a fact the definitions of its kinds, of a rule that of a stage too.
    private static List<JsonNode> Definitions(ObjectSchema concept, JsonNode written)
    {
        var all = Schema["$defs"]!.AsObject();
        return concept == ObjectSchema.Fact ? [.. all.Where(d => d.Key.StartsWith("fact", StringComparison.Ordinal) && d.Key != "fact")
            .Select(d => d.Value!)] : concept == ObjectSchema.Rule ? [written, all["stage"]!] : [written];
    }

    [Fact]
    public void Choices_that_are_words_of_the_vocabulary_are_written_there_alone()
    {
        static IReadOnlyList<string> Of(ObjectSchema concept, string member) => concept.Members.Single(m => m.Name == member).Choices;
        Assert.Same(WordTables.Subjects.All, Of(ObjectSchema.Rule, "of"));
        Assert.Same(WordTables.Bases.All, Of(ObjectSchema.Rule, "basis"));
        Assert.Same(WordTables.Forces.All, Of(ObjectSchema.Line, "force"));
        Assert.Same(WordTables.ActionKinds.All, Of(ObjectSchema.Action, "kind"));
        Assert.Same(WordTables.Contacts.All, Of(ObjectSchema.Action, "contact"));
        Assert.Same(WordTables.Subjects.All, Of(ObjectSchema.Question, "per"));
        Assert.Same(WordTables.ClauseKinds.All, Of(ObjectSchema.Clause, "kind"));
    }

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Each_member_is_written_once(string field)
    {
        var concept = (ObjectSchema)typeof(ObjectSchema).GetField(field)!.GetValue(null)!;
        Assert.Distinct(concept.Members.Select(m => m.Name));
    }

    [Fact]
    public void A_member_that_two_kinds_of_fact_have_means_one_thing()
    {
        var rows = FactKinds.All.SelectMany(b => b.Members.Append(b.Key)).GroupBy(m => m.Name, StringComparer.Ordinal);
        Assert.All(rows, same => Assert.Single(same.Distinct()));
    }

    [Fact]
    public void Each_concept_can_be_reached_from_a_pack_file_or_a_calendar()
    {
        var text = PackSchema.Write();
        var unreached = Schema["$defs"]!.AsObject().Select(d => d.Key).Where(k => k is not ("calendar" or "story")
            && !text.Contains($"\"#/$defs/{k}\"", StringComparison.Ordinal));
        Assert.Empty(unreached);
    }

    [Fact]
    public void Words_of_the_schema_are_words_of_the_loader()
    {
        Assert.All(Schema["$defs"]!["question"]!["properties"]!["type"]!["anyOf"]![0]!["enum"]!.AsArray(), t =>
            Assert.NotNull(AnswerType.Parse((string)t!)));
        Assert.All(Schema["$defs"]!["threshold"]!["properties"]!["unit"]!["enum"]!.AsArray(), u =>
            Assert.True(UnitWords.TryParse((string)u!, out _)));
        Assert.Equal(CalendarReader.CalendarMembers, ObjectSchema.Calendar.Members.Select(m => m.Name));
        Assert.Equal(CalendarReader.TermMembers, ObjectSchema.Term.Members.Select(m => m.Name));
        Assert.Equal(CalendarReader.SpanMembers, ObjectSchema.Span.Members.Select(m => m.Name));
    }

    // The form that a property's schema describes, as one word.
    private static string FormOf(JsonNode property)
    {
        if (property["$ref"] is not null)
        {
            return "object";
        }

        if (property["enum"] is JsonArray choices)
        {
            return choices.All(c => c!.GetValueKind() == System.Text.Json.JsonValueKind.String) ? "string" : "mixed";
        }

        if (property["anyOf"] is JsonArray ways)
        {
            return ways.Count == 2 ? "string or list" : "mixed";
        }

        return property["type"] is JsonArray types ? (types.Count == 2 && (string)types[0]! == "array" ? "array" : "mixed")
            : property["format"] is { } format ? (string)format! : (string)property["type"]!;
    }

    private static string[] Forms(JsonKind form) => form switch
    {
        JsonKind.Text => ["string"],
        JsonKind.Date => ["date"],
        JsonKind.YesNo => ["boolean"],
        JsonKind.Number => ["number"],
        JsonKind.Texts => ["string or list"],
        JsonKind.List => ["array"],
        JsonKind.Map => ["object"],
        _ => ["mixed", "string", "string or list"],
    };
}
