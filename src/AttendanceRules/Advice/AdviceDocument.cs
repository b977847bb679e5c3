using System.Text;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice;

/// <summary>
/// Advice on a school with what a reader needs beside it: by which packs it was given, on what knowledge, and what was not used.
/// </summary>
/// <example><code>
/// new AdviceDocument { Advice = book.Advise(school, asOf), Packs = book.Packs, Hash = book.Hash, Rejected = school.Rejected }
///     .Write(stream, AdviceFormat.Csv);
/// </code></example>
public sealed record AdviceDocument
{
    /// <summary>The advice.</summary>
    public required SchoolAdvice Advice { get; init; }

    /// <summary>Packs of the rule book.</summary>
    public required IReadOnlyList<PackVersion> Packs { get; init; }

    /// <summary>Hash of the rule book.</summary>
    public required string Hash { get; init; }

    /// <summary>The day whose knowledge was used; null: everything known.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>Rows of input that could not be used.</summary>
    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    /// <summary>Where it is among documents on several schools.</summary>
    internal DocumentPlace Place { get; private init; }

    /// <summary>
    /// Writes documents on several schools one after the other, so that each line of JSON lines and CSV says its school in the member
    /// or column <c>school</c>; CSV has one header. The text for people begins each with the school's name.
    /// </summary>
    /// <param name="documents">The documents in order; each is asked for when the one before is written.</param>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="format">The format.</param>
    public static void WriteAll(IEnumerable<AdviceDocument> documents, Stream stream, AdviceFormat format)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(stream);
        var place = DocumentPlace.First;
        foreach (var document in documents)
        {
            (document with { Place = place }).Write(stream, format);
            place = DocumentPlace.Later;
        }
    }

    /// <summary>Writes the document in UTF-8, with a line break at the end.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="format">The format.</param>
    public void Write(Stream stream, AdviceFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Renderer.Of(format, stream).Render(this);
    }

    /// <summary>Writes every row that could not be used as CSV in UTF-8: file, row, column, reason.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    public void WriteRejected(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WriteRejected(Rejected, stream);
    }

    internal static void WriteRejected(IEnumerable<RejectedRow> rejected, Stream stream)
    {
        var rows = rejected.Select(r => CsvText.Row([r.File, Wording.Number(r.Row), r.Column, r.Reason]));
        stream.Write(Encoding.UTF8.GetBytes(string.Concat(rows.Prepend("file,row,column,reason").Select(l => l + "\n"))));
    }
}
