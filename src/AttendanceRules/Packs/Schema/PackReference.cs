using AttendanceRules.Model;

namespace AttendanceRules.Packs.Schema;

/// <summary>
/// The members of every concept of the pack language as Markdown tables, made from the tables the loader itself reads by.
/// </summary>
internal static class PackReference
{
    /// <summary>The tables, one for each concept in the order of the schema; lines end with a line feed.</summary>
    public static string Write()
    {
        var lines = new List<string>();
        foreach (var concept in PackSchema.Concepts)
        {
            lines.AddRange(["### " + Capital(concept.Name), "", concept.Meaning, "", "| member | value | meaning |",
                "| --- | --- | --- |"]);
            lines.AddRange(concept.Members.Select(m =>
                $"| `{m.Name}`{(m.IsRequired ? " (required)" : "")} | {Value(concept, m)} | {m.Meaning}{Examples(m)} |"));
            lines.Add("");
        }

        return string.Join('\n', lines);
    }

    /// <summary>What a member's value is, in a few words.</summary>
    public static string Value(ObjectSchema concept, MemberSchema member)
    {
        if (concept == ObjectSchema.File && PackSection.All.FirstOrDefault(s => s.Name == member.Name) is { } section)
        {
            return $"by name: {section.Concept.Name}, or its editions";
        }

        if (Nesting.Of(concept, member) is { } inner)
        {
            var text = Nesting.MayBeText(inner) ? " or a text" : "";
            return member.Form == JsonKind.List ? $"list of: {inner.Name}{text}"
                : Nesting.IsByName(inner) ? $"by name: {inner.Name}{text}" : inner.Name;
        }

        return member.Choices.Count > 0 ? string.Join(", ", member.Choices.Select(c => $"`{c}`")) : Words(member);
    }

    private static string Words(MemberSchema member) => member.Phrasing switch
    {
        EmbeddedSyntax.Condition => member.Form == JsonKind.Texts ? "condition, or a list that must all hold" : "condition",
        EmbeddedSyntax.Names => member.Form == JsonKind.Texts ? "name or names" : "name",
        EmbeddedSyntax.Window => "window",
        EmbeddedSyntax.Length => "length",
        EmbeddedSyntax.Deadline => "length, day, or length after or from an anchor",
        EmbeddedSyntax.Anchor => member.Form == JsonKind.Texts ? "anchor or anchors" : "anchor",
        _ => member.Form switch
        {
            JsonKind.Date => "date",
            JsonKind.YesNo => "true or false",
            JsonKind.Number => "number",
            JsonKind.Texts => "text or list of texts",
            JsonKind.List => "list",
            JsonKind.Map => "by name",
            JsonKind.Any => "text, number, true or false, or list",
            _ => "text",
        },
    };

    private static string Examples(MemberSchema member) =>
        member.Examples.Count == 0 ? "" : $" Such as {string.Join(", ", member.Examples.Select(e => $"`{e}`"))}.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
