using System.Text.Encodings.Web;
using System.Text.Json;
using AttendanceRules.Insight;

namespace AttendanceRules.Cli;

/// <summary>A morning list as JSON with a fixed order of members.</summary>
internal static class MorningJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n" };

    public static void Write(Stream output, MorningList list, RuleBook book)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("school", list.School);
            json.WriteString("asOf", Output.Day(list.AsOf));
            json.WriteString("comparedWith", list.ComparedWith is { } day ? Output.Day(day) : null);
            json.WriteString("for", list.For);
            Texts(json, "packs", book.Packs.Select(p => $"{p.Id} {p.Version}"));
            json.WriteStartArray("sections");
            foreach (var section in list.Sections)
            {
                Section(json, section);
            }

            json.WriteEndArray();
            json.WriteNumber("rest", list.Rest);
            json.WriteStartObject("others");
            foreach (var (who, count) in list.Others)
            {
                json.WriteNumber(who, count);
            }

            json.WriteEndObject();
            Texts(json, "notices", list.Notices.Select(n => n.Text));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Section(Utf8JsonWriter json, MorningSection section)
    {
        json.WriteStartObject();
        json.WriteString("section", section.Id);
        json.WriteString("title", section.Title);
        json.WriteStartArray("lines");
        foreach (var line in section.Lines)
        {
            json.WriteStartObject();
            Texts(json, "pupils", line.Pupils);
            json.WriteString("who", line.Who);
            json.WriteString("name", line.Name);
            json.WriteString("text", line.Text);
            json.WriteString("day", line.Day is { } day ? Output.Day(day) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
