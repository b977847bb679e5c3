using System.Text.Json;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Insight;

namespace AttendanceRules.Cli;

/// <summary>A morning list as JSON with a fixed order of members; <c>rules/today.schema.json</c> describes it.</summary>
internal static class MorningJson
{
    public static void Write(Stream output, MorningList list, RuleBook book)
    {
        using (var json = new Utf8JsonWriter(output, JsonMembers.Options))
        {
            json.WriteStartObject();
            json.WriteString("school", list.School);
            JsonMembers.Date(json, "asOf", list.AsOf);
            JsonMembers.Date(json, "comparedWith", list.ComparedWith);
            json.WriteString("for", list.For);
            JsonMembers.Texts(json, "packs", Output.Packs(book.Packs));
            JsonMembers.Each(json, "sections", list.Sections, Section);
            JsonMembers.Counts(json, "others", list.Others);
            json.WriteNumber("undecided", list.Undecided);
            json.WriteNumber("rejected", list.Rejected);
            JsonMembers.Texts(json, "notices", list.Notices.Select(n => n.Text));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Section(Utf8JsonWriter json, MorningSection section)
    {
        json.WriteString("section", section.Id);
        json.WriteString("title", section.Title);
        JsonMembers.Each(json, "lines", section.Lines, Line);
    }

    private static void Line(Utf8JsonWriter json, MorningLine line)
    {
        JsonMembers.Texts(json, "pupils", line.Pupils);
        JsonMembers.Texts(json, "parents", line.Parents);
        json.WriteString("who", line.Who);
        json.WriteString("name", line.Name);
        json.WriteString("text", line.Text);
        JsonMembers.Date(json, "day", line.Day);
        JsonMembers.Date(json, "since", line.Since);
    }
}
