using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Advice;

/// <summary>Advice on one pupil on one date.</summary>
public sealed record PupilAdvice : SubjectAdvice
{
    /// <summary>The pupil's id.</summary>
    public required string Pupil { get; init; }

    /// <summary>
    /// Id of the school whose answers count in the advice; null when the pupil was asked about alone, so that what rules ask the school is
    /// unknown.
    /// </summary>
    public string? School { get; init; }

    /// <summary>Names of the groups the pupil is certainly in.</summary>
    public required IReadOnlyList<string> Groups { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<AskedQuestion> Questions => QuestionList.Of([(Pupil, this)]);

    /// <summary>The advice as indented JSON; the same advice is always the same text.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        JsonRenderer.Write(stream, this);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the advice as one line of JSON in UTF-8, with its school and date, and a line break at the end.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    public void WriteLine(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var renderer = new JsonLinesRenderer(stream);
        renderer.Pupil(this);
    }
}
