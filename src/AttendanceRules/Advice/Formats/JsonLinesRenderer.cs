using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice.Formats;

/// <summary>JSON objects, one a line: each pupil, then the school with its figures, then the rows that were not used.</summary>
internal sealed class JsonLinesRenderer(Stream output) : JsonParts(new Utf8JsonWriter(output)), IDisposable
{
    private AdviceDocument? document;

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

    public void Dispose() => Json.Dispose();

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
        output.Write("\n"u8);
        Json.Reset(output);
    }
}
