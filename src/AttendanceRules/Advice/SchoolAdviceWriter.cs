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
        ArgumentNullException.ThrowIfNull(advice);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(rejected);
        new AdviceDocument(advice, packs, hash, knownOn, rejected).Write(stream, AdviceFormat.Json);
    }
}
