using System.Text.Json.Nodes;
using AttendanceRules.Calendar;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Binding.Facts;

namespace AttendanceRules.Packs.Schema;

/// <summary>
/// The JSON Schema (draft 2020-12) of pack files, made from the tables the loader itself reads by: editors complete and check packs with
/// it. The root describes a pack file, <c>#/$defs/calendar</c> a calendar file, <c>#/$defs/story</c> a file of cases outside of packs.
/// </summary>
internal static class PackSchema
{
    private const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    private static readonly ObjectSchema[] Defined =
    [
        ObjectSchema.Pack, ObjectSchema.Source, ObjectSchema.Clause, ObjectSchema.Stakeholder, ObjectSchema.Flag, ObjectSchema.Class,
        ObjectSchema.Code, ObjectSchema.Characteristic, ObjectSchema.SchoolYear, ObjectSchema.SchoolDay, ObjectSchema.Session,
        ObjectSchema.SchoolWeek, ObjectSchema.CompulsoryAge, ObjectSchema.AgeBegins,
        ObjectSchema.AgeEnds, ObjectSchema.AgeYears, ObjectSchema.Threshold, ObjectSchema.ThresholdValue, ObjectSchema.Disabling,
        ObjectSchema.Fact, ObjectSchema.BandEdition, ObjectSchema.Question, ObjectSchema.Group, ObjectSchema.Action,
        ObjectSchema.Outcome, ObjectSchema.Rule, ObjectSchema.Line, ObjectSchema.LineValue, ObjectSchema.Alternative,
        ObjectSchema.Watch, ObjectSchema.Pathway, ObjectSchema.Review, ObjectSchema.ReviewSection, ObjectSchema.Analysis,
        ObjectSchema.Priority, ObjectSchema.Report, ObjectSchema.ReportSection, ObjectSchema.Benchmark, ObjectSchema.BenchmarkValue,
            ObjectSchema.Story,
        ObjectSchema.Case, ObjectSchema.CaseSchool, ObjectSchema.CasePupil, ObjectSchema.Check, ObjectSchema.Calendar,
        ObjectSchema.Term, ObjectSchema.Span,
    ];

    /// <summary>Every concept, the pack file first.</summary>
    internal static IEnumerable<ObjectSchema> Concepts => Defined.Prepend(ObjectSchema.File);

    /// <summary>The schema as JSON text, the same every time.</summary>
    public static string Write()
    {
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "AttendanceRules pack file" };
        Describe(root, ObjectSchema.File);
        var definitions = new JsonObject();
        foreach (var concept in Defined)
        {
            var definition = new JsonObject();
            Describe(definition, concept);
            definitions[KeyOf(concept)] = definition;
        }

        root["$defs"] = definitions;
        return SchemaLayout.Text(root);
    }

    /// <summary>The concept's key under <c>$defs</c>: its name in camel case.</summary>
    internal static string KeyOf(ObjectSchema concept)
    {
        var words = concept.Name.Split(' ');
        return words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    private static void Describe(JsonObject into, ObjectSchema concept)
    {
        into["description"] = concept.Meaning;
        into["type"] = "object";
        into["additionalProperties"] = false;
        var properties = new JsonObject();
        foreach (var member in concept.Members)
        {
            properties[member.Name] = Property(concept, member);
        }

        into["properties"] = properties;
        var whole = Whole(concept);
        if (concept.Members.Any(m => m.Name == "replaces"))
        {
            // A change of an inherited declaration writes only what it changes.
            into["if"] = new JsonObject { ["required"] = Texts(["replaces"]) };
            into["then"] = new JsonObject { ["required"] = Texts(["reason"]) };
            into["else"] = whole;
            return;
        }

        foreach (var (key, value) in whole)
        {
            into[key] = value?.DeepClone();
        }
    }

    // What a declaration needs to be on its own.
    private static JsonObject Whole(ObjectSchema concept)
    {
        var whole = new JsonObject();
        if (concept.Members.Any(m => m.IsRequired))
        {
            whole["required"] = Texts(concept.Members.Where(m => m.IsRequired).Select(m => m.Name));
        }

        if (concept == ObjectSchema.Fact)
        {
            whole["oneOf"] = OneOf(FactKinds.Keys.Select(k => k.Name));
        }
        else if (concept == ObjectSchema.Rule)
        {
            whole["oneOf"] = OneOf(RuleBinder.Calls);
            whole["dependentRequired"] = new JsonObject
            {
                ["withhold"] = Texts(["because"]), ["because"] = Texts(["withhold"]), ["cell"] = Texts(["group"]),
            };
        }

        return whole;
    }

    private static JsonObject Property(ObjectSchema concept, MemberSchema member)
    {
        var property = new JsonObject { ["description"] = member.Meaning };
        foreach (var (key, value) in Value(concept, member))
        {
            property[key] = value?.DeepClone();
        }

        if (member.Examples.Count > 0)
        {
            property["examples"] = Texts(member.Examples);
        }

        return property;
    }

    private static JsonObject Value(ObjectSchema concept, MemberSchema member)
    {
        if (concept == ObjectSchema.File && PackSection.All.FirstOrDefault(s => s.Name == member.Name) is { Concept: var declared })
        {
            return MapOf(new JsonObject { ["anyOf"] = new JsonArray(Reference(declared), ListOf(Reference(declared))) });
        }

        if (Nesting.Of(concept, member) is { } inner)
        {
            var item = inner == ObjectSchema.Rule ? Stage() : Reference(inner);
            var written = Nesting.MayBeText(inner) ? new JsonObject { ["anyOf"] = new JsonArray(Type("string"), item) } : item;
            return Nesting.IsByName(inner) ? MapOf(written) : member.Form == JsonKind.Map ? written : ListOf(written, orNull: true);
        }

        return (member.Form, member.Name) switch
        {
            (JsonKind.Any, "type") => new JsonObject
                { ["anyOf"] = new JsonArray(Enum(["yes/no", "number", "date", "text"]), ListOf(Type("string"))) },
            (JsonKind.Text, "unit") => Enum(UnitWords.All),
            (JsonKind.List, "bankHolidays") => ListOf(Date(), orNull: true),
            (JsonKind.List, "register" or "casework" or "answers" or "groups") => ListOf(Type("string"), orNull: true),
            (JsonKind.Map, "figures" or "yearGroups") => MapOf(Type("number")),
            (JsonKind.Map, "values" or "spellings" or "rows" or "pathway" or "accepts") => MapOf(Type("string")),
            (JsonKind.Map, "includes" or "mustAsk" or "expect" or "undecided" or "blocked") => MapOf(TextOrTexts()),
            _ => Plain(member),
        };
    }

    private static JsonObject Plain(MemberSchema member)
    {
        if (member.Choices.Count > 0)
        {
            bool IsTruth(string choice) => choice is "true" or "false" && member.Form == JsonKind.Any;
            var choices = member.Choices.Select(c => (JsonNode)(IsTruth(c) ? JsonValue.Create(c == "true") : JsonValue.Create(c)!));
            return new JsonObject { ["enum"] = new JsonArray([.. choices]) };
        }

        return member.Form switch
        {
            JsonKind.Text => Type("string"),
            JsonKind.Date => Date(),
            JsonKind.YesNo => Type("boolean"),
            JsonKind.Number => Type("number"),
            JsonKind.Texts => TextOrTexts(),
            JsonKind.List => new JsonObject { ["type"] = Texts(["array", "null"]) },
            JsonKind.Map => Type("object"),
            _ => new JsonObject { ["type"] = Texts(["string", "number", "boolean", "array"]) },
        };
    }

    // A rule is named by its key, a stage by its own id.
    private static JsonObject Stage()
    {
        var stage = Reference(ObjectSchema.Rule);
        stage["type"] = "object";
        stage["required"] = Texts(["id"]);
        return stage;
    }

    private static JsonObject Reference(ObjectSchema concept) => new() { ["$ref"] = "#/$defs/" + KeyOf(concept) };

    private static JsonObject Type(string name) => new() { ["type"] = name };

    private static JsonObject Date() => new() { ["type"] = "string", ["format"] = "date", ["pattern"] = DatePattern };

    private static JsonObject TextOrTexts() => new() { ["anyOf"] = new JsonArray(Type("string"), ListOf(Type("string"))) };

    private static JsonObject MapOf(JsonObject value) => new() { ["type"] = "object", ["additionalProperties"] = value };

    // A list that is null is not supplied; cases say so of casework.
    private static JsonObject ListOf(JsonObject item, bool orNull = false) =>
        new() { ["type"] = orNull ? Texts(["array", "null"]) : JsonValue.Create("array"), ["items"] = item };

    private static JsonObject Enum(IEnumerable<string> texts) => new() { ["enum"] = Texts(texts) };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)JsonValue.Create(t)!)]);

    private static JsonArray OneOf(IEnumerable<string> members) =>
        new([.. members.Select(m => (JsonNode)new JsonObject { ["required"] = Texts([m]) })]);
}
