using AttendanceRules.Rules;

namespace AttendanceRules.Schema;

/// <summary>The members of every concept of the pack language as Markdown tables, made from the tables the loader itself reads by.</summary>
public static class PackReference
{
    /// <summary>The tables, one for each concept in the order of the schema; lines end with a line feed.</summary>
    public static string Write()
    {
        var lines = new List<string>();
        foreach (var concept in PackSchema.Concepts)
        {
            lines.AddRange(["### " + Capital(concept.Name), "", MemberNotes.Of(concept.Name), "", "| member | value | meaning |", "| --- | --- | --- |"]);
            lines.AddRange(concept.Members.Select(m => $"| `{m.Name}`{(m.IsRequired ? " (required)" : "")} | {Value(concept, m)} | {m.Note.Text}{Examples(m.Note)} |"));
            lines.Add("");
        }

        return string.Join('\n', lines);
    }

    private static string Value(Concept concept, Member member)
    {
        if (concept == Concept.File && Contents.Sections.Any(s => s.Section == member.Name))
        {
            return $"by name: {Contents.Sections.First(s => s.Section == member.Name).Concept.Name}, or its editions";
        }

        if (Contents.Of(concept, member) is { } inner)
        {
            var text = Contents.MayBeText(inner) ? " or a text" : "";
            return member.Form == Form.List ? $"list of: {inner.Name}{text}" : Contents.IsByName(inner) ? $"by name: {inner.Name}{text}" : inner.Name;
        }

        return member.Note.Choices.Count > 0 ? string.Join(", ", member.Note.Choices.Select(c => $"`{c}`")) : Words(member);
    }

    private static string Words(Member member) => member.Note.Phrasing switch
    {
        Phrasing.Condition => member.Form == Form.Texts ? "condition, or a list that must all hold" : "condition",
        Phrasing.Names => member.Form == Form.Texts ? "name or names" : "name",
        Phrasing.Window => "window",
        Phrasing.Length => "length",
        Phrasing.Deadline => "length, or length after or from an anchor",
        Phrasing.Anchor => member.Form == Form.Texts ? "anchor or anchors" : "anchor",
        _ => member.Form switch
        {
            Form.Date => "date",
            Form.YesNo => "true or false",
            Form.Number => "number",
            Form.Texts => "text or list of texts",
            Form.List => "list",
            Form.Map => "by name",
            Form.Any => "text, number, true or false, or list",
            _ => "text",
        },
    };

    private static string Examples(MemberNote note) => note.Examples.Count == 0 ? "" : $" Such as {string.Join(", ", note.Examples.Select(e => $"`{e}`"))}.";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
