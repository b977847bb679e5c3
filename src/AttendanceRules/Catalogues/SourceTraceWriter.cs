using System.Text.Json;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Catalogues;

/// <summary>Writes a trace as one JSON document, the same bytes for the same packs.</summary>
internal static class SourceTraceWriter
{
    /// <summary>Writes the document of <c>trace --format json</c>.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="trace">The trace.</param>
    public static void Write(Stream stream, SourceTrace trace)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(trace);
        using var json = new Utf8JsonWriter(stream, JsonMembers.Options);
        json.WriteStartObject();
        JsonMembers.Each(json, "documents", trace.Documents, (j, d) =>
        {
            j.WriteString("id", d.Id);
            j.WriteString("title", d.Title);
            JsonMembers.Each(j, "clauses", d.Clauses, Clause);
        });
        JsonMembers.Each(json, "declarations", trace.Declarations, (j, d) =>
        {
            Named(j, d);
            JsonMembers.Texts(j, "sources", d.Sources);
        });
        json.WriteEndObject();
    }

    private static void Clause(Utf8JsonWriter json, ClauseView clause)
    {
        json.WriteString("id", clause.Clause);
        json.WriteString("kind", clause.Kind?.ToWord());
        json.WriteString("text", clause.Text);
        JsonMembers.Each(json, "usedBy", clause.UsedBy, Named);
        json.WriteString("notEncodable", clause.NotEncodable);
    }

    private static void Named(Utf8JsonWriter json, DeclarationView declaration)
    {
        json.WriteString("kind", declaration.Kind);
        json.WriteString("id", declaration.Id);
        json.WriteString("pack", declaration.Pack);
    }
}
