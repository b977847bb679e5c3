using System.Text.Json;
using System.Text.Json.Serialization;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Advice;

/// <summary>Advice on one pupil on one date.</summary>
[JsonConverter(typeof(PupilAdviceConverter))]
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

    /// <summary>
    /// The advice as JSON; the same advice is always the same text. <c>rules/advice.schema.json</c> describes it. The serializer of .NET
    /// writes the same members, by <see cref="AdviceJsonContext"/> without reflection.
    /// </summary>
    /// <param name="compact">True: on one line, without members that are null or empty. False: indented, with every member.</param>
    /// <example><code>
    /// var json = advice.ToJson();
    /// var again = PupilAdvice.FromJson(json);
    /// </code></example>
    public string ToJson(bool compact = false) => JsonRenderer.Text(json => JsonRenderer.Write(json, this), compact);

    /// <summary>Reads advice that <see cref="ToJson"/> or the serializer of .NET wrote; written again it is the same text.</summary>
    /// <param name="json">The text, in either form.</param>
    /// <returns>The advice. It holds what was written, and no proofs: <see cref="RecommendedAction.FindVerdicts"/> is empty.</returns>
    /// <exception cref="JsonException">The text is not advice on a pupil, is a short line, which leaves out too much, or has a schema
    /// version that this library does not know.</exception>
    public static PupilAdvice FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        return PupilMembers.Read(document.RootElement);
    }

    /// <summary>Writes the advice as one line of JSON in UTF-8, with its school and date, and a line break at the end.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    public void WriteLine(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonLinesRenderer.Write(this, stream);
    }

    /// <summary>
    /// Writes the advice as one short line of JSON in UTF-8, with a line break at the end, for many pupils: who is to do what by when, by
    /// which rules and sources; what is undecided, blocked or withheld; where the pupil is on pathways that have begun; and notices.
    /// Members that are null or empty are left out, and so are facts, groups, titles, reasons and since when: <see cref="WriteLine"/> has
    /// them, at several times the length and the time. <c>rules/advice.schema.json</c> describes it as <c>shortLine</c>.
    /// </summary>
    /// <param name="stream">Where to write; stays open.</param>
    public void WriteShortLine(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ShortLine.Write(this, stream);
    }

    /// <summary>Whether there is a line, which finds its reasons in the records when somebody asks.</summary>
    internal bool HasLines => Actions.Count + Undecided.Count + Blocked.Count + Withheld.Count > 0;

    private protected override IReadOnlyList<AskedQuestion> FindQuestions() => QuestionList.Of([(Pupil, this)]);
}
