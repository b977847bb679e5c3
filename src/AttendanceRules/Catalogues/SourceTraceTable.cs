using System.Globalization;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Catalogues;

/// <summary>A trace as Markdown: the documents in numbers, each document clause by clause, and the way back.</summary>
internal static class SourceTraceTable
{
    /// <summary>The whole: first the summary, then a table a document, then what each declaration rests on.</summary>
    /// <param name="trace">The trace.</param>
    public static IEnumerable<string> Of(SourceTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        foreach (var line in Summary(trace))
        {
            yield return line;
        }

        foreach (var document in trace.Documents)
        {
            yield return "";
            yield return $"## {document.Id}: {MarkdownText.Of(document.Title)}";
            yield return "";
            yield return "| clause | kind | what it says | used by | not encodable |";
            yield return "| --- | --- | --- | --- | --- |";
            foreach (var clause in document.Clauses)
            {
                yield return $"| {Cell(clause.Clause)} | {clause.Kind?.ToWord() ?? "–"} | {Cell(clause.Text)} | {UsedBy(clause)} | {Cell(clause.NotEncodable ?? "")} |";
            }
        }

        yield return "";
        yield return "## What each declaration rests on";
        yield return "";
        yield return "| pack | kind | declaration | clauses |";
        yield return "| --- | --- | --- | --- |";
        foreach (var declaration in trace.Declarations)
        {
            yield return $"| {declaration.Pack} | {declaration.Kind} | {MarkdownText.Code(declaration.Id)} | {Cell(string.Join(", ", declaration.Sources))} |";
        }
    }

    /// <summary>One row a document: clauses by kind, how many are used, how many cannot be, and how many are neither.</summary>
    /// <param name="trace">The trace.</param>
    public static IEnumerable<string> Summary(SourceTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        yield return $"| document | clauses | {string.Join(" | ", WordTables.ClauseKinds.All)} | used | not encodable | neither |";
        yield return $"| --- |{string.Concat(Enumerable.Repeat(" ---: |", WordTables.ClauseKinds.All.Count + 4))}";
        foreach (var document in trace.Documents)
        {
            yield return Row(document.Id, document.Clauses);
        }

        if (trace.Documents.Count > 1)
        {
            yield return Row("all", [.. trace.Documents.SelectMany(d => d.Clauses)]);
        }
    }

    private static string Row(string name, IReadOnlyList<ClauseView> clauses)
    {
        int[] counts =
        [
            clauses.Count, .. WordTables.ClauseKinds.Values.Select(k => clauses.Count(c => c.Kind == k)),
            clauses.Count(c => c.UsedBy.Count > 0), clauses.Count(c => c.NotEncodable is not null), clauses.Count(c => c.UsedBy.Count == 0
                && c.NotEncodable is null),
        ];
        return $"| {name} | {string.Join(" | ", counts.Select(c => c.ToString(CultureInfo.InvariantCulture)))} |";
    }

    private static string UsedBy(ClauseView clause) =>
        clause.UsedBy.Count > 0 ? string.Join("; ",
            clause.UsedBy.Select(u => $"{u.Kind} {MarkdownText.Code(u.Id)} ({MarkdownText.Of(u.Pack)})")) : "–";

    private static string Cell(string text) => text.Length > 0 ? MarkdownText.Of(text) : "–";
}
