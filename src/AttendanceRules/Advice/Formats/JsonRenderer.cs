using System.Buffers;
using System.Text;
using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>One JSON document with a fixed order of members, so that the same advice is the same bytes.</summary>
/// <param name="json">Where to write.</param>
/// <param name="output">The stream behind it, which gets a line break at the end; null: whoever made the writer ends it.</param>
internal sealed class JsonRenderer(Utf8JsonWriter json, Stream? output = null) : JsonParts(json)
{
    private bool isPartOfSchool;

    public JsonRenderer(Stream output)
        : this(new Utf8JsonWriter(output, JsonMembers.Options), output)
    {
    }

    /// <summary>One pupil alone.</summary>
    public static void Write(Utf8JsonWriter json, PupilAdvice pupil) => new JsonRenderer(json).Pupil(pupil);

    /// <summary>A school with its pupils.</summary>
    public static void Write(Utf8JsonWriter json, SchoolAdvice school) => new JsonRenderer(json).Render(new AdviceDocument
    {
        Advice = school, Packs = school.Book?.Packs ?? [], Hash = school.Book?.Hash ?? "", KnownOn = school.KnownOn, Rejected = [],
    });

    /// <summary>What is written, as text without a line break at the end.</summary>
    public static string Text(Action<Utf8JsonWriter> write, bool compact)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, compact ? default : JsonMembers.Options))
        {
            write(json);
        }

        return compact ? CompactJson.Of(buffer.WrittenMemory) : Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    protected override void Head(PupilAdvice pupil)
    {
        if (!isPartOfSchool)
        {
            Head(pupil.Book, pupil.AsOf, pupil.KnownOn);
            Json.WriteString("school", pupil.School);
        }
    }

    protected override void Start(AdviceDocument document)
    {
        isPartOfSchool = true;
        Json.WriteStartObject();
        Head(document);
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
        if (output is not null)
        {
            Json.Dispose();
            output.Write("\n"u8);
        }
    }
}
