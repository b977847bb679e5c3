using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice;

/// <summary>Writes advice on a school as one JSON document, the same bytes for the same advice.</summary>
public static class SchoolAdviceWriter
{
    /// <summary>Writes the document of <c>evaluate --format json</c>.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="advice">The advice.</param>
    /// <param name="packs">Packs of the rule book.</param>
    /// <param name="hash">Hash of the rule book.</param>
    /// <param name="knownOn">The day whose knowledge was used; null: everything known.</param>
    /// <param name="rejected">Rows of input that could not be used.</param>
    public static void Write(
        Stream stream, SchoolAdvice advice, IReadOnlyList<(string Id, string Version)> packs, string hash, DateOnly? knownOn, IReadOnlyList<RejectedRow> rejected)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(advice);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(rejected);
        using var json = new Utf8JsonWriter(stream, AdviceWriter.Options);
        json.WriteStartObject();
        json.WriteStartObject("ruleBook");
        AdviceWriter.Each(json, "packs", packs, (j, p) =>
        {
            j.WriteString("id", p.Id);
            j.WriteString("version", p.Version);
        });
        json.WriteString("hash", hash);
        json.WriteEndObject();
        AdviceWriter.Date(json, "asOf", advice.AsOf);
        AdviceWriter.Date(json, "knownOn", knownOn);
        json.WriteStartArray("pupils");
        foreach (var pupil in advice.Pupils)
        {
            AdviceWriter.Write(json, pupil);
        }

        json.WriteEndArray();
        json.WriteStartObject("school");
        AdviceWriter.Members(json, advice);
        FigureWriter.School(json, advice);
        json.WriteEndObject();
        FigureWriter.Cohorts(json, advice);
        AdviceWriter.Each(json, "rejected", rejected, (j, r) =>
        {
            j.WriteString("file", r.File);
            j.WriteNumber("row", r.Row);
            j.WriteString("column", r.Column);
            j.WriteString("reason", r.Reason);
        });
        json.WriteEndObject();
    }
}
