using System.Text.Json.Nodes;
using AttendanceRules.Packs.Binding;
using static AttendanceRules.Packs.Schema.SchemaParts;

namespace AttendanceRules.Packs.Schema;

/// <summary>The schemas of rules, stages, lines and watches: what each has, and what means nothing together.</summary>
internal static class RuleSchema
{
    /// <summary>The key of the definition of stages, which the tables hold together with rules.</summary>
    public const string Stage = "stage";

    /// <summary>The members of a rule outside pathways.</summary>
    public static IReadOnlyList<MemberSchema> RuleMembers { get; } =
        [.. ObjectSchema.Rule.Members.Where(m => !SenselessMembers.OfStages.Contains(m.Name, StringComparer.Ordinal))];

    /// <summary>The members of a stage.</summary>
    public static IReadOnlyList<MemberSchema> StageMembers { get; } =
        [.. ObjectSchema.Rule.Members.Where(m => !SenselessMembers.NotOfStages.Contains(m.Name, StringComparer.Ordinal))];

    /// <summary>What a rule has to keep to, besides its members.</summary>
    public static JsonObject OfRule() => new()
    {
        ["oneOf"] = Each(RuleBinder.Calls),
        ["dependentRequired"] = new JsonObject
        {
            ["withhold"] = Texts(["because"]), ["because"] = Texts(["withhold"]), ["cell"] = Texts(["group"]),
        },
    };

    /// <summary>What a stage has to keep to, besides its members.</summary>
    public static JsonObject OfStage() => new()
    {
        ["required"] = Texts(["id"]), ["oneOf"] = Each(RuleBinder.Calls.Except(SenselessMembers.NotOfStages, StringComparer.Ordinal)),
    };

    /// <summary>What a rule that is not a change of another one has to keep to, whichever it is.</summary>
    public static JsonObject Together(bool isStage)
    {
        var together = new JsonObject { ["due"] = NotAllRepeat() };
        if (!isStage)
        {
            together["withhold"] = Without(SenselessMembers.BesideWithhold);
            together["oneOf"] = NoWatch("oneOf");
        }
        else
        {
            together["watch"] = new JsonObject { ["properties"] = new JsonObject { ["closes"] = new JsonObject { ["const"] = false } } };
        }

        together["do"] = NoWatch("do");

        return new JsonObject { ["dependentSchemas"] = together };
    }

    /// <summary>A line that repeats has neither deadline nor first day.</summary>
    public static JsonObject OfLine() =>
        new() { ["dependentSchemas"] = new JsonObject { ["every"] = Without(SenselessMembers.BesideEvery) } };

    /// <summary>What a watch needs, and what has no effect without another member.</summary>
    public static JsonObject OfWatch()
    {
        var needs = new JsonObject();
        foreach (var (member, needed) in SenselessMembers.InWatch)
        {
            needs[member] = Texts([needed]);
        }

        return new JsonObject
        {
            ["oneOf"] = Each(["for", "until"]), ["dependentRequired"] = needs,
            ["dependentSchemas"] = new JsonObject { ["atMost"] = new JsonObject { ["anyOf"] = Each(SenselessMembers.OfLimits) } },
            ["if"] = new JsonObject
            {
                ["required"] = Texts(["then"]),
                ["properties"] = new JsonObject { ["then"] = new JsonObject { ["const"] = SenselessMembers.WatchAgain } },
            },
            ["then"] = Without(SenselessMembers.BesideAgain),
        };
    }

    // 'event' is the event of a rule; a stage has none.
    public static JsonObject NoEvent() => new() { ["not"] = new JsonObject { ["type"] = "string", ["pattern"] = " event$" } };

    // A line opens a watch only where it is picked among several of a stage.
    private static JsonObject NoWatch(string member) => new()
    {
        ["properties"] = new JsonObject
        {
            [member] = new JsonObject
            {
                ["items"] = new JsonObject { ["not"] = new JsonObject { ["type"] = "object", ["required"] = Texts(["watch"]) } },
            },
        },
    };

    // Where every line repeats, a deadline of the rule is for none of them.
    private static JsonObject NotAllRepeat() => new()
    {
        ["properties"] = new JsonObject
        {
            ["do"] = new JsonObject
            {
                ["not"] = new JsonObject
                {
                    ["type"] = "array", ["minItems"] = 1,
                    ["items"] = new JsonObject { ["type"] = "object", ["required"] = Texts(["every"]) },
                },
            },
        },
    };
}
