using AttendanceRules.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Schema;

/// <summary>Holds a JSON object against a concept's table: unknown, missing and ill-formed members are problems.</summary>
internal static class ObjectChecker
{
    /// <summary>The same where problems are looked for; else the table is not even made.</summary>
    public static bool Check(JsonItem item, Func<ObjectSchema> concept, ProblemList problems) =>
        !problems.AreLookedFor || Check(item, concept(), problems);

    public static bool Check(JsonItem item, ObjectSchema concept, ProblemList problems)
    {
        if (item.Kind != JsonItemKind.Map)
        {
            problems.Add("wrong-type", item, $"{Article(concept, isFirst: true)} {concept.Name} is an object.");
            return false;
        }

        var isWell = true;
        foreach (var member in item.Members)
        {
            var known = concept.Find(member.Name);
            if (known is null)
            {
                problems.Add(new Problem
                {
                    Code = "unknown-member", Severity = Severity.Error,
                    Message = $"Unknown member '{member.Name}' of {Article(concept)} {concept.Name}.",
                    File = item.File, Line = member.Line, Column = member.Column, Path = member.Value.Path,
                    Suggestion = Nearest.Suggest(member.Name, concept.Members.Select(m => m.Name)),
                });
                isWell = false;
            }
            else if (!IsOf(known.Form, member.Value))
            {
                problems.Add(known.Form == JsonKind.Date ? "bad-date" : "wrong-type", member.Value,
                    $"'{member.Name}' of {Article(concept)} {concept.Name} is {Words(known.Form)}.");
                isWell = false;
            }
            else if (known.Choices is { Count: > 0 } choices && !choices.Contains(member.Value.Text, StringComparer.Ordinal))
            {
                // What it is said about can still be read, so that mistakes inside it are reported too.
                problems.Add("unknown-choice", member.Value, $"'{member.Value.Text}' is not one of: {string.Join(", ", choices)}.",
                    Nearest.Suggest(member.Value.Text, choices));
            }
        }

        // A change of an inherited declaration writes only what it changes.
        foreach (var member in concept.Members.Where(m => m.IsRequired && !item.Has(m.Name) && !item.Has("replaces")))
        {
            problems.Add("missing-member", item, $"{Article(concept, isFirst: true)} {concept.Name} needs '{member.Name}'.");
            isWell = false;
        }

        if (item.Date("from") is { } from && item.Date("to") is { } to && to < from)
        {
            problems.Add("bad-period", item, "It ends before it begins.", "Swap 'from' and 'to'.");
            isWell = false;
        }

        return isWell;
    }

    private static string Article(ObjectSchema concept, bool isFirst = false) =>
        (isFirst ? "A" : "a") + ("aeiou".Contains(concept.Name[0], StringComparison.Ordinal) ? "n" : "");

    private static bool IsOf(JsonKind form, JsonItem value) => form switch
    {
        JsonKind.Text => value.Kind == JsonItemKind.Text,
        JsonKind.Date => value.Kind == JsonItemKind.Text && IsoDate.TryParse(value.Text, out _),
        JsonKind.YesNo => value.Kind == JsonItemKind.Truth,
        JsonKind.Number => value.Kind == JsonItemKind.Number,
        JsonKind.Texts => value.Kind == JsonItemKind.Text
            || (value.Kind == JsonItemKind.List && value.Items.TrueForAll(i => i.Kind == JsonItemKind.Text)),
        JsonKind.List => value.Kind is JsonItemKind.List or JsonItemKind.Null,
        JsonKind.Map => value.Kind == JsonItemKind.Map,
        _ => value.Kind is not JsonItemKind.Null,
    };

    private static string Words(JsonKind form) => form switch
    {
        JsonKind.Text => "a text",
        JsonKind.Date => "a date such as 2026-09-01",
        JsonKind.YesNo => "true or false",
        JsonKind.Number => "a number",
        JsonKind.Texts => "a text or a list of texts",
        JsonKind.List => "a list",
        JsonKind.Map => "an object",
        _ => "a value",
    };
}
