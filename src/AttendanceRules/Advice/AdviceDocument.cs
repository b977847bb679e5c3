using System.Text;
using AttendanceRules.Advice.Formats;
using AttendanceRules.Problems;

namespace AttendanceRules.Advice;

/// <summary>Advice on a school with what a reader needs beside it: by which packs it was given, on what knowledge, and what was not used.</summary>
/// <param name="Advice">The advice.</param>
/// <param name="Packs">Packs of the rule book.</param>
/// <param name="Hash">Hash of the rule book.</param>
/// <param name="KnownOn">The day whose knowledge was used; null: everything known.</param>
/// <param name="Rejected">Rows of input that could not be used.</param>
public sealed record AdviceDocument(
    SchoolAdvice Advice, IReadOnlyList<(string Id, string Version)> Packs, string Hash, DateOnly? KnownOn, IReadOnlyList<RejectedRow> Rejected)
{
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
        var rows = Rejected.Select(r => CsvText.Row([r.File, Wording.Number(r.Row), r.Column, r.Reason]));
        stream.Write(Encoding.UTF8.GetBytes(string.Concat(rows.Prepend("file,row,column,reason").Select(l => l + "\n"))));
    }
}
