using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Calendar;
using AttendanceRules.Import.Cells;
using AttendanceRules.Import.Mappings;
using AttendanceRules.Import.Sheets;

namespace AttendanceRules.Import;

/// <summary>
/// JSON Schemas (draft 2020-12) of the JSON files of a school folder, for editors. The schema of <c>calendar.json</c> is that of the
/// calendars of rule packs.
/// </summary>
public static class SchoolFileSchema
{
    private const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    /// <summary>The schema of <c>school.json</c>: the school's id, and the day on which year groups hold. Always the same text.</summary>
    /// <returns>JSON; lines end with a line feed.</returns>
    public static string OfSchool()
    {
        var id = Text("The school's id, as advice and reports name it.", "larkrise");
        id["maxLength"] = Limits.IdLength;
        id["pattern"] = "\\S";
        var school = Object("School", "What a school folder says of the school itself, in school.json.", Properties(
            ("id", id),
            ("yearGroupsOn", Dated("The day on which the pupils' year groups hold; without it they are used for no school year.")),
            (JsonSettings.Schema, Text("Where an editor finds this schema.", "school.schema.json"))));
        school["required"] = new JsonArray("id");
        school["examples"] = new JsonArray(new JsonObject { ["id"] = "larkrise", ["yearGroupsOn"] = "2026-09-01" });
        return Write(school);
    }

    /// <summary>The schema of mapping files: what another system calls columns, codes and sessions. Always the same text.</summary>
    /// <returns>JSON; lines end with a line feed.</returns>
    public static string OfMapping()
    {
        var formats = List(Text("A date as .NET writes formats: with a day, a month and a year.", "dd/MM/yyyy"));
        formats["description"] = "How dates are written, each way that occurs.";
        formats["minItems"] = 1;
        formats["items"]!["allOf"] = new JsonArray(
            new JsonObject { ["pattern"] = "d" }, new JsonObject { ["pattern"] = "M" }, new JsonObject { ["pattern"] = "yy" });
        var delimiter = Text("The character between the columns of a CSV file.", ";");
        delimiter["pattern"] = "^[\\x00-\\x09\\x0B\\x0C\\x0E-\\x21\\x23-\\x7F]$";
        var from = Enum("The system whose mapping counts below this one.", Presets.Ids);
        var mapping = Object("Mapping file", "What another system calls columns, codes and sessions: mapping.json.", Properties(
            ("from", from), ("delimiter", delimiter), ("dateFormats", formats),
            ("headers", Object("Headers", "By sheet, what the column under a header is here; null: it is read past.",
                Properties([.. SheetLayout.Layouts.Select(l => (l.Name, Headers(l)))]))),
            ("codes", MapOf(Text("The register code.", "I"),
                "By mark of the other system, the register code; one that ends with a star means all that begin so.")),
            ("sessions", MapOf(Enum("Which session.", System.Enum.GetValues<HalfDay>().Select(HalfDays.Name)),
                "By name in the other system, which session it is.")),
            ("json", Object("Rows in JSON", "Where the rows of a JSON file are, and each column in a row, by JSON pointers.",
                Properties([.. new[] { SheetLayout.Pupils, SheetLayout.Register }.Select(l => (l.Name, Rows(l)))]))),
            ("totals", Object("Totals", "By total, the header of the column that holds it.",
                Properties([.. MappingReader.TotalNames.Select(t => (t, Text("Its header.", "Possible sessions")))]))),
            (JsonSettings.Schema, Text("Where an editor finds this schema.", "mapping.schema.json"))));
        mapping["examples"] = new JsonArray(new JsonObject { ["from"] = Presets.Ids[0], ["codes"] = new JsonObject { ["Ill"] = "I" } });
        return Write(mapping);
    }

    private static JsonObject Headers(SheetLayout layout)
    {
        // A further column of pupils is a characteristic of that name.
        var column = layout.TakesCharacteristics ? new JsonObject { ["type"] = new JsonArray("string", "null") }
            : new JsonObject { ["enum"] = new JsonArray([.. layout.All.Select(c => (JsonNode)c), null]) };
        return MapOf(column, $"By header in the other system, the column of {layout.File}; null: it is read past.");
    }

    private static JsonObject Rows(SheetLayout layout)
    {
        var pointer = Text("A JSON pointer, empty for the whole.", "/student/upn");
        pointer["pattern"] = "^(/.*)?$";
        var pointers = new JsonObject { ["anyOf"] = new JsonArray(pointer, List(pointer.DeepClone(), isFilled: true)) };
        var columns = MapOf(pointers, "By column, where it is in a row; of several pointers the first that leads to a value counts.");
        if (!layout.TakesCharacteristics)
        {
            columns["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. layout.All.Select(c => (JsonNode)c)]) };
        }

        var rows = pointers.DeepClone().AsObject();
        rows["description"] = "Where the list of rows is.";
        var part = Object("Rows of " + layout.Name, $"Where the rows of {layout.File} are.",
            Properties(("rows", rows), ("columns", columns)));
        part["required"] = new JsonArray("rows", "columns");
        return part;
    }

    private static JsonObject Object(string title, string meaning, JsonObject properties) => new()
    {
        ["title"] = title, ["description"] = meaning, ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties,
    };

    private static JsonObject Properties(params ReadOnlySpan<(string Name, JsonObject Schema)> members)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in members)
        {
            properties[name] = schema;
        }

        return properties;
    }

    private static JsonObject Text(string meaning, string example) => new()
    {
        ["description"] = meaning, ["type"] = "string", ["examples"] = new JsonArray(example),
    };

    private static JsonObject Dated(string meaning) => new()
    {
        ["description"] = meaning, ["type"] = "string", ["format"] = "date", ["pattern"] = DatePattern,
        ["examples"] = new JsonArray("2026-09-01"),
    };

    private static JsonObject Enum(string meaning, IEnumerable<string> words) => new()
    {
        ["description"] = meaning, ["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]),
    };

    private static JsonObject MapOf(JsonObject value, string meaning) => new()
    {
        ["description"] = meaning, ["type"] = "object", ["additionalProperties"] = value,
    };

    private static JsonObject List(JsonNode item, bool isFilled = false) => isFilled
        ? new() { ["type"] = "array", ["items"] = item, ["minItems"] = 1 } : new() { ["type"] = "array", ["items"] = item };

    private static string Write(JsonObject schema)
    {
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        foreach (var (key, value) in schema)
        {
            root[key] = value?.DeepClone();
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
        {
            root.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()).ReplaceLineEndings("\n") + "\n";
    }
}
