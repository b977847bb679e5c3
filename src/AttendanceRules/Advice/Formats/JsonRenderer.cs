using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>One JSON document with a fixed order of members, so that the same advice is the same bytes.</summary>
internal sealed class JsonRenderer(Stream output) : JsonParts(new Utf8JsonWriter(output, JsonMembers.Options))
{
    /// <summary>One pupil alone, without a line break at the end.</summary>
    public static void Write(Stream output, PupilAdvice pupil)
    {
        var renderer = new JsonRenderer(output);
        renderer.Pupil(pupil);
        renderer.Json.Dispose();
    }

    protected override void Start(AdviceDocument document)
    {
        Json.WriteStartObject();
        RuleBook(document);
        Json.WriteStartArray("pupils");
    }

    protected override void StartSchool(SchoolAdvice school)
    {
        Json.WriteEndArray();
        Json.WriteStartObject("school");
        Json.WriteString("id", school.School);
    }

    protected override void EndSchool(SchoolAdvice school) => Json.WriteEndObject();

    protected override void Rejected(IReadOnlyList<RejectedRow> rows, IReadOnlyList<RejectedGroup> groups)
    {
        JsonMembers.Each(Json, "rejected", rows, (j, r) =>
        {
            j.WriteString("file", r.File);
            j.WriteNumber("row", r.Row);
            j.WriteString("column", r.Column);
            j.WriteString("reason", r.Reason);
        });
        RejectedGroups(groups);
    }

    protected override void End(AdviceDocument document)
    {
        Json.WriteEndObject();
        Json.Dispose();
        output.Write("\n"u8);
    }
}
