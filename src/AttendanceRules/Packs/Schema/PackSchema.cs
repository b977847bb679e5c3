using System.Text.Json.Nodes;
using static AttendanceRules.Packs.Schema.SchemaParts;

namespace AttendanceRules.Packs.Schema;

/// <summary>
/// The JSON Schema (draft 2020-12) of pack files, made from the tables the loader itself reads by: editors complete and check packs with
/// it. The root describes a pack file, <c>#/$defs/calendar</c> a calendar file, <c>#/$defs/story</c> a file of cases outside of packs;
/// each of the two is also written as a schema of its own.
/// </summary>
internal static class PackSchema
{
    private static readonly ObjectSchema[] Defined =
    [
        ObjectSchema.Pack, ObjectSchema.Source, ObjectSchema.Clause, ObjectSchema.Stakeholder, ObjectSchema.Flag, ObjectSchema.Class,
        ObjectSchema.Code, ObjectSchema.Characteristic, ObjectSchema.Subject,
        ObjectSchema.Currency, ObjectSchema.SchoolYear, ObjectSchema.UsualWeeks,
        ObjectSchema.SchoolDay, ObjectSchema.Session,
        ObjectSchema.SchoolWeek, ObjectSchema.CompulsoryAge, ObjectSchema.AgeBegins,
        ObjectSchema.AgeEnds, ObjectSchema.AgeYears, ObjectSchema.Threshold, ObjectSchema.ThresholdValue, ObjectSchema.Disabling,
        ObjectSchema.Fact, ObjectSchema.BandEdition, ObjectSchema.Question, ObjectSchema.Group, ObjectSchema.Action,
        ObjectSchema.Outcome, ObjectSchema.Rule, ObjectSchema.Line, ObjectSchema.LineValue, ObjectSchema.Alternative,
        ObjectSchema.Watch, ObjectSchema.RuleDefaults, ObjectSchema.Pathway, ObjectSchema.Review, ObjectSchema.ReviewSection,
        ObjectSchema.Analysis,
        ObjectSchema.Priority, ObjectSchema.Report, ObjectSchema.ReportSection, ObjectSchema.Benchmark, ObjectSchema.BenchmarkValue,
            ObjectSchema.Story,
        ObjectSchema.Case, ObjectSchema.CaseSchool, ObjectSchema.CasePupil, ObjectSchema.Check, ObjectSchema.Calendar,
        ObjectSchema.Term, ObjectSchema.Period, ObjectSchema.Span,
    ];

    /// <summary>Every concept, the pack file first.</summary>
    internal static IEnumerable<ObjectSchema> Concepts => Defined.Prepend(ObjectSchema.File);

    /// <summary>The schema as JSON text, the same every time.</summary>
    public static string Write() => Write("AttendanceRules pack file", ObjectSchema.File, Defined);

    /// <summary>The schema of calendar files alone.</summary>
    public static string WriteCalendar() =>
        Write("AttendanceRules calendar", ObjectSchema.Calendar, [ObjectSchema.Term, ObjectSchema.Period, ObjectSchema.Span]);

    /// <summary>The schema of files of stories alone.</summary>
    public static string WriteStory() => Write("AttendanceRules story", ObjectSchema.Story,
        [ObjectSchema.Case, ObjectSchema.CaseSchool, ObjectSchema.CasePupil, ObjectSchema.Check]);

    /// <summary>The concept's key under <c>$defs</c>: its name in camel case.</summary>
    internal static string KeyOf(ObjectSchema concept)
    {
        var words = concept.Name.Split(' ');
        return words[0] + string.Concat(words.Skip(1).Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    /// <summary>The schema of one member: what it is, what it means, its values or examples of them.</summary>
    internal static JsonObject Property(ObjectSchema concept, MemberSchema member)
    {
        var property = new JsonObject { ["title"] = PackReference.Value(concept, member), ["description"] = member.Meaning };
        property.With(SchemaValues.Of(concept, member));
        if (SchemaExamples.Of(concept, member) is { } examples && !property.ContainsKey("enum") && !property.ContainsKey("$ref"))
        {
            property["examples"] = examples;
        }

        return property;
    }

    private static string Write(string title, ObjectSchema file, IEnumerable<ObjectSchema> defined)
    {
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        root.With(Definition(file, file.Members));
        root["title"] = title;
        var definitions = new JsonObject();
        foreach (var concept in defined)
        {
            definitions[KeyOf(concept)] = Of(concept);
            foreach (var (key, schema) in concept == ObjectSchema.Fact ? FactSchema.Definitions()
                : concept == ObjectSchema.Rule ? [(RuleSchema.Stage, Duty(RuleSchema.StageMembers, isStage: true))] : [])
            {
                definitions[key] = schema;
            }
        }

        root["$defs"] = definitions;
        return SchemaLayout.Text(root);
    }

    private static JsonObject Of(ObjectSchema concept) =>
        concept == ObjectSchema.Fact ? FactSchema.Of(Head(concept)) : concept == ObjectSchema.Rule ? Duty(RuleSchema.RuleMembers, false)
        : Definition(concept, concept.Members);

    private static JsonObject Duty(IReadOnlyList<MemberSchema> members, bool isStage)
    {
        var duty = Definition(ObjectSchema.Rule, members, isStage ? RuleSchema.OfStage() : RuleSchema.OfRule())
            .With(RuleSchema.Together(isStage));
        if (isStage)
        {
            // What changes a stage of an inherited pathway has the name of that one.
            duty["then"] = Without(["id"]);
        }

        duty["title"] = isStage ? "stage" : "rule";
        duty["description"] = isStage ? "A stage of a pathway: what is called for once the one before it is on record."
            : "Which actions are needed, by whom and by when.";
        duty["examples"] = new JsonArray(isStage ? SchemaExamples.OfStage() : SchemaExamples.OfConcept(ObjectSchema.Rule));
        foreach (var timed in isStage ? ["wait", "due"] : Array.Empty<string>())
        {
            duty["properties"]![timed]!.AsObject().With(RuleSchema.NoEvent());
        }

        return duty;
    }

    private static JsonObject Head(ObjectSchema concept) => new()
    {
        ["title"] = concept.Name, ["description"] = concept.Meaning, ["type"] = "object",
        ["examples"] = new JsonArray(SchemaExamples.OfConcept(concept)),
    };

    private static JsonObject Definition(ObjectSchema concept, IReadOnlyList<MemberSchema> members, JsonObject? whole = null)
    {
        var into = Head(concept);
        into["additionalProperties"] = false;
        var properties = new JsonObject();
        foreach (var member in members)
        {
            properties[member.Name] = Property(concept, member);
        }

        into["properties"] = properties;
        whole ??= concept == ObjectSchema.Line ? RuleSchema.OfLine() : concept == ObjectSchema.Watch ? RuleSchema.OfWatch() : [];
        if (members.Any(m => m.IsRequired))
        {
            whole["required"] = Texts(members.Where(m => m.IsRequired).Select(m => m.Name));
        }

        if (members.All(m => m.Name != "replaces"))
        {
            return into.With(whole);
        }

        // A change of an inherited declaration writes only what it changes.
        into["if"] = Requires(["replaces"]);
        into["then"] = Requires(["reason"]);
        into["else"] = whole;
        return into;
    }
}
