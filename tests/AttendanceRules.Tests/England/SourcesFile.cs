using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AttendanceRules.Json;
using AttendanceRules.Json.Layout;

namespace AttendanceRules.Tests.England;

/// <summary>
/// What <c>rules/england-base/sources.json</c> has to be: the register of source documents in the order of its file names, a clause a line.
/// </summary>
internal static class SourcesFile
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IEnumerable<JsonItem> documents)
    {
        var text = new StringBuilder("// Made from seeds/documents, a source a file and in the order of the file names; a test holds "
            + "the two equal and writes this file anew. Change the document, not this.\n{\n  \"sources\": {\n");
        return JsonLayout.Of(text.AppendJoin(",\n", documents.Select(Document)).Append("\n  }\n}\n").ToString());
    }

    private static string Document(JsonItem document)
    {
        var members = Members(document, "title", "publisher", "date", "address", "from", "to").Select(m => $"      {m},\n");
        var clauses = document.List("clauses").Select(c =>
            $"        {Text(c.String("id")!)}: {{ {string.Join(", ", Members(c, "text", "kind", "stakeholder", "notEncodable"))} }}");
        return string.Create(CultureInfo.InvariantCulture,
            $"    {Text(document.String("id")!)}: {{\n{string.Concat(members)}      \"clauses\": {{\n{string.Join(",\n", clauses)}\n   "
                + $"   }}\n    }}");
    }

    private static IEnumerable<string> Members(JsonItem item, params string[] names) =>
        names.Where(n => item.String(n) is not null).Select(n => $"{Text(n)}: {Text(item.String(n)!)}");

    private static string Text(string text) => JsonSerializer.Serialize(text, Readable);
}
