using System.Text.Json.Nodes;
using AttendanceRules.Packs.Binding.Facts;
using static AttendanceRules.Packs.Schema.SchemaParts;

namespace AttendanceRules.Packs.Schema;

/// <summary>
/// The schema of facts: one definition a kind, of which the member that names the kind picks one, so that what does not fit is refused.
/// </summary>
internal static class FactSchema
{
    private static readonly string[] OfEvery = ["title", "from", "to", "sources", "replaces", "reason"];

    /// <summary>The kinds by the keys of their definitions; choices of one key that take the same members are one.</summary>
    public static IReadOnlyList<(string Definition, IFactBinder Binder, IReadOnlyList<string> Choices)> Kinds { get; } =
        [.. FactKinds.All.SelectMany(Forms)];

    /// <summary>The definitions of the kinds, and <c>factChange</c>: what a change of an inherited fact may write.</summary>
    public static IEnumerable<(string Definition, JsonObject Schema)> Definitions()
    {
        foreach (var kind in Kinds)
        {
            yield return (Key(kind.Definition), Kind(kind.Definition, kind.Binder, kind.Choices));
        }

        yield return ("factChange", Object("Change of a fact", "What a change of an inherited fact may write.",
            [.. ObjectSchema.Fact.Members.Except(FactKinds.Keys)]).With(Requires(["replaces", "reason"])));
    }

    /// <summary>The definition of a fact, which leads to the one of its kind.</summary>
    public static JsonObject Of(JsonObject described)
    {
        var ways = new JsonArray();
        foreach (var (definition, binder, choices) in Kinds)
        {
            var key = binder.Key.Name;
            ways.Add((JsonNode)new JsonObject
            {
                ["if"] = choices.Count == 0 ? Requires([key])
                    : new JsonObject { ["required"] = Texts([key]), ["properties"] = new JsonObject { [key] = Enum(choices) } },
                ["then"] = Reference(Key(definition)),
            });
        }

        var properties = new JsonObject();
        foreach (var key in FactKinds.Keys)
        {
            properties[key.Name] = PackSchema.Property(ObjectSchema.Fact, key).With(Choices(key));
        }

        described["properties"] = properties;
        described["if"] = new JsonObject { ["required"] = Texts(["replaces"]), ["not"] = AnyKey() };
        described["then"] = Reference("factChange");
        described["else"] = new JsonObject { ["oneOf"] = Each(FactKinds.Keys.Select(k => k.Name)) };
        described["allOf"] = ways;
        return described;
    }

    private static string Key(string kind) => "fact" + char.ToUpperInvariant(kind[0]) + kind[1..];

    private static IEnumerable<(string Definition, IFactBinder Binder, IReadOnlyList<string> Choices)> Forms(IFactBinder binder)
    {
        var key = binder.Key.Name;
        return FactKinds.All.Count(b => b.Key.Name == key) == 1
            && binder.Choices.All(c => binder.MembersOf(c).Count == binder.Members.Count) ? [(key, binder, binder.Choices)]
            : binder.Choices.GroupBy(c => string.Join(' ', binder.MembersOf(c).Select(m => m.Name).Concat(binder.NeededBy(c))
                .Concat(binder.AnyOf(c))), StringComparer.Ordinal)
                .Select(g => (key + char.ToUpperInvariant(g.First()[0]) + g.First()[1..], binder, (IReadOnlyList<string>)[.. g]));
    }

    private static JsonObject Kind(string definition, IFactBinder binder, IReadOnlyList<string> choices)
    {
        var choice = choices.Count > 0 ? choices[0] : "";
        var members = choices.Count > 0 ? binder.MembersOf(choice) : binder.Members;
        var key = binder.Key.Name;
        var title = choices.Count == 0 ? $"{key} fact" : $"{key} fact: {string.Join(", ", choices)}";
        var kind = Object(title, binder.Key.Meaning,
            [.. ObjectSchema.Fact.Members.Where(m => OfEvery.Contains(m.Name, StringComparer.Ordinal)), binder.Key, .. members]);
        kind["examples"] = new JsonArray(SchemaExamples.OfFact(definition));
        if (choices.Count > 0)
        {
            kind["properties"]![key]!.AsObject().With(Enum(choices)).Remove("type");
        }

        // A change of an inherited fact writes only what it changes.
        var whole = new JsonArray();
        if (binder.NeededBy(choice) is { Count: > 0 } needed)
        {
            whole.Add((JsonNode)Requires(needed));
        }

        if (binder.OneOf is { Count: > 0 } one)
        {
            whole.Add((JsonNode)new JsonObject { ["oneOf"] = Each(one) });
        }

        if (binder.AnyOf(choice) is { Count: > 0 } any)
        {
            whole.Add((JsonNode)new JsonObject { ["anyOf"] = Each(any) });
        }

        kind["if"] = Requires(["replaces"]);
        kind["then"] = Requires(["reason"]);
        if (whole.Count > 0)
        {
            kind["else"] = new JsonObject { ["allOf"] = whole };
        }

        foreach (var (member, other, isNeeded) in binder.Together)
        {
            Add(kind, isNeeded ? "dependentRequired" : "dependentSchemas", member, isNeeded ? Texts([other]) : Without([other]));
        }

        return kind;
    }

    private static void Add(JsonObject into, string keyword, string member, JsonNode value)
    {
        into[keyword] ??= new JsonObject();
        into[keyword]![member] = value;
    }

    private static JsonObject Object(string title, string meaning, IReadOnlyList<MemberSchema> members)
    {
        var properties = new JsonObject();
        foreach (var member in members)
        {
            properties[member.Name] = PackSchema.Property(ObjectSchema.Fact, member);
        }

        return new JsonObject
        {
            ["title"] = title, ["description"] = meaning, ["type"] = "object", ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    private static JsonObject AnyKey() => new() { ["anyOf"] = Each(FactKinds.Keys.Select(k => k.Name)) };

    // What the key can be in some kind; nothing where a kind takes any value.
    private static JsonObject Choices(MemberSchema key)
    {
        var kinds = FactKinds.All.Where(b => b.Key.Name == key.Name).ToList();
        return kinds.Exists(b => b.Choices.Count == 0) ? [] : Enum(kinds.SelectMany(b => b.Choices));
    }
}
