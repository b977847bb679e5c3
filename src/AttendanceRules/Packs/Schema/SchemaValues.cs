using System.Text.Json.Nodes;
using AttendanceRules.Calendar;
using AttendanceRules.Model.Facts;
using static AttendanceRules.Packs.Schema.SchemaParts;

namespace AttendanceRules.Packs.Schema;

/// <summary>What the value of a member can be, as a JSON Schema.</summary>
internal static class SchemaValues
{
    public static JsonObject Of(ObjectSchema concept, MemberSchema member)
    {
        if (concept == ObjectSchema.File && PackSection.All.FirstOrDefault(s => s.Name == member.Name) is { Concept: var declared })
        {
            return MapOf(new JsonObject { ["anyOf"] = new JsonArray(To(declared), ListOf(To(declared))) });
        }

        if (Nesting.Of(concept, member) is { } inner)
        {
            // A rule is named by its key, a stage by its own id.
            var item = inner == ObjectSchema.Rule ? Reference(RuleSchema.Stage) : To(inner);
            var written = Nesting.MayBeText(inner) ? new JsonObject { ["anyOf"] = new JsonArray(Type("string"), item) } : item;
            return Nesting.IsByName(inner) ? MapOf(written) : member.Form == JsonKind.Map ? written : ListOf(written, orNull: true);
        }

        return (member.Form, member.Name) switch
        {
            (JsonKind.Any, "type") => new JsonObject
                { ["anyOf"] = new JsonArray(Enum([.. AnswerType.Words, .. UnitWords.All]), ListOf(Type("string"))) },
            (JsonKind.Text, "unit") => Enum(UnitWords.All),
            (JsonKind.List, "bankHolidays") => ListOf(Date(), orNull: true),
            (JsonKind.List, "register" or "casework" or "answers" or "groups") => ListOf(Type("string"), orNull: true),
            (JsonKind.Map, "figures" or "yearGroups") => MapOf(Type("number")),
            (JsonKind.Map, "mustAsk") => MapOf(TextOrTexts())
                .With(new JsonObject { ["propertyNames"] = Enum(WordTables.ActionKinds.All) }),
            (JsonKind.Map, "values") => MapOf(Enum(member.EachOf)),
            (JsonKind.Map, "spellings" or "rows" or "pathway" or "accepts") => MapOf(Type("string")),
            (JsonKind.Map, "includes" or "expect" or "undecided" or "blocked" or "withheld") => MapOf(TextOrTexts()),
            _ => Plain(member),
        };
    }

    private static JsonObject To(ObjectSchema concept) => Reference(PackSchema.KeyOf(concept));

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
            JsonKind.Text => OneText(member),
            JsonKind.Date => Date(),
            JsonKind.YesNo => Type("boolean"),
            JsonKind.Number => Type("number"),
            JsonKind.Texts => TextOrTexts(OneText(member)),
            JsonKind.List => new JsonObject { ["type"] = Texts(["array", "null"]) },
            JsonKind.Map => Type("object"),
            _ => new JsonObject { ["type"] = Texts(["string", "number", "boolean", "array"]) },
        };
    }

    private static JsonObject OneText(MemberSchema member)
    {
        var text = member.EachOf.Count > 0 ? Enum(member.EachOf) : Type("string");
        return member.Pattern is { } pattern ? text.With(new JsonObject { ["pattern"] = pattern }) : text;
    }
}
