using System.Buffers;
using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>JSON objects, one a line: each pupil, then the school with its figures, then the rows that were not used.</summary>
internal sealed class JsonLinesRenderer : JsonParts
{
    // Room for a longer line is given back.
    private const int LongestKept = 1 << 20;

    // Lent to one line after another of a thread.
    [ThreadStatic]
    private static JsonLinesRenderer? spare;

    private readonly ArrayBufferWriter<byte> line;
    private readonly KeptJson kept;
    private Stream? output;
    private AdviceDocument? document;

    private JsonLinesRenderer(ArrayBufferWriter<byte> line)
        : base(new Utf8JsonWriter(line)) => (this.line, kept) = (line, new KeptJson(line));

    protected override KeptJson? Kept => kept;

    /// <summary>One that writes to a stream.</summary>
    public static JsonLinesRenderer To(Stream output) => new(new ArrayBufferWriter<byte>()) { output = output };

    /// <summary>Writes one pupil as a line.</summary>
    public static void Write(PupilAdvice pupil, Stream output)
    {
        // One that does not come to the end of its line is not used again.
        var renderer = spare ?? To(output);
        (spare, renderer.output) = (null, output);
        renderer.Pupil(pupil);
        renderer.output = null;
        if (renderer.line.Capacity <= LongestKept)
        {
            spare = renderer;
        }
    }

    protected override void Start(AdviceDocument document) => this.document = document;

    protected override void Head(PupilAdvice pupil)
    {
        if (document is null)
        {
            Head(pupil.Book, pupil.AsOf, pupil.KnownOn);
            Json.WriteString("school", pupil.School);
            return;
        }

        Head(document);
        Json.WriteString("school", document.Advice.School);
    }

    protected override void EndPupil(PupilAdvice pupil)
    {
        base.EndPupil(pupil);
        EndLine();
    }

    protected override void StartSchool(SchoolAdvice school)
    {
        Json.WriteStartObject();
        Head(document!);
        Json.WriteString("school", school.School);
    }

    // The cohorts follow and belong to the school's line.
    protected override void EndSchool(SchoolAdvice school)
    {
    }

    protected override void Cohorts(IReadOnlyList<CohortFigure> cohorts)
    {
        base.Cohorts(cohorts);
        Json.WriteEndObject();
        EndLine();
    }

    protected override void Rejected(IReadOnlyList<RejectedRow> rows, IReadOnlyList<RejectedGroup> groups)
    {
        Json.WriteStartObject();
        RejectedGroups(groups);
        OneOfSeveral();
        Json.WriteEndObject();
        EndLine();
    }

    protected override void End(AdviceDocument document) => Json.Dispose();

    private void OneOfSeveral()
    {
        if (document is { Place: not DocumentPlace.Alone })
        {
            Json.WriteString("school", document.Advice.School);
        }
    }

    private void EndLine()
    {
        Json.Flush();
        line.Write("\n"u8);
        output!.Write(line.WrittenSpan);
        line.ResetWrittenCount();
        kept.EndLine();
        Json.Reset();
    }
}
