using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>Members of JSON objects in the forms that all writers share.</summary>
internal static class JsonMembers
{
    // Codes such as "\" and "+" stay readable; the text is never put into a page unescaped by us.
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n" };

    /// <summary>A whole document, an object, as text that ends with a line break.</summary>
    public static string Document(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>An object of numbers by name.</summary>
    public static void Counts(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, int>> counts)
    {
        json.WriteStartObject(name);
        foreach (var (key, count) in counts)
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }

    public static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WritePropertyName(name);
        Texts(json, texts);
    }

    /// <summary>Texts without a name.</summary>
    public static void Texts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        if (texts is IReadOnlyList<string> list)
        {
            // A list is gone through without an object for the place in it: lines have dozens.
            for (var i = 0; i < list.Count; i++)
            {
                json.WriteStringValue(list[i]);
            }
        }
        else
        {
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }
        }

        json.WriteEndArray();
    }

    public static void Date(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date is { } day ? IsoDate.Text(day) : null);

    public static void Each<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The same with something that each item is written with.</summary>
    public static void Each<T, TWith>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> items, TWith with, Action<Utf8JsonWriter, T, TWith> write)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < items.Count; i++)
        {
            json.WriteStartObject();
            write(json, items[i], with);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void Assumed(Utf8JsonWriter json, IReadOnlyList<string> questions)
    {
        if (questions.Count > 0)
        {
            Texts(json, "assumed", questions);
        }
    }
}
