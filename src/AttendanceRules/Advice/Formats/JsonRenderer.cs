using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>One JSON document with a fixed order of members, so that the same advice is the same bytes.</summary>
internal sealed class JsonRenderer : JsonParts
{
    private readonly Stream output;

    public JsonRenderer(Stream output)
        : this(new Utf8JsonWriter(output, JsonMembers.Options), output)
    {
    }

    private JsonRenderer(Utf8JsonWriter json, Stream output)
        : base(json) => this.output = output;

    /// <summary>One pupil alone, without a line break at the end.</summary>
    public static void Write(Stream output, PupilAdvice pupil)
    {
        using var json = new Utf8JsonWriter(output, JsonMembers.Options);
        Write(json, pupil);
    }

    /// <summary>One pupil alone.</summary>
    public static void Write(Utf8JsonWriter json, PupilAdvice pupil)
    {
        new JsonRenderer(json, Stream.Null).Pupil(pupil);
        json.Flush();
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
