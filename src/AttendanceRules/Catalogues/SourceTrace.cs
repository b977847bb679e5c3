using System.Text;
using AttendanceRules.Model;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Json;

namespace AttendanceRules.Catalogues;

/// <summary>From source documents to what rests on them, and back.</summary>
public sealed record SourceTrace
{
    /// <summary>Documents in the order of the packs; each clause with what cites it.</summary>
    public required IReadOnlyList<DocumentView> Documents { get; init; }

    /// <summary>Declarations that cite, in the order of the packs, by kind and id.</summary>
    public required IReadOnlyList<DeclarationView> Declarations { get; init; }

    /// <summary>The same for some of the documents: only their clauses, and only what cites them.</summary>
    /// <param name="documents">Ids of documents.</param>
    public SourceTrace ForDocuments(IReadOnlyCollection<string> documents) => new()
    {
        Documents = [.. Documents.Where(d => documents.Contains(d.Id))],
        Declarations = [.. Declarations.Select(d => d with { Sources = [.. d.Sources.Where(s => documents.Contains(s.Split('#')[0]))] })
            .Where(d => d.Sources.Count > 0)],
    };

    /// <summary>Writes the trace in UTF-8, with a line break at the end: the same bytes for the same packs.</summary>
    /// <param name="stream">Where to write; stays open.</param>
    /// <param name="format">The format.</param>
    public void Write(Stream stream, TraceFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (format == TraceFormat.Json)
        {
            SourceTraceWriter.Write(stream, this);
            stream.Write("\n"u8);
            return;
        }

        foreach (var line in SourceTraceTable.Of(this))
        {
            stream.Write(Encoding.UTF8.GetBytes(line + "\n"));
        }
    }

    internal static SourceTrace Of(IReadOnlyList<PackFiles> packs, IReadOnlyList<SourceDeclaration> sources)
    {
        var order = packs.Select((p, i) => (p.Pack!.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var declarations = Citations.In(packs).GroupBy(c => (c.Kind, c.Id, Pack: c.Pack.Pack!.Id))
            .Select(g => new DeclarationView
            {
                Kind = g.Key.Kind, Id = g.Key.Id, Pack = g.Key.Pack,
                Sources = [.. g.Select(c => c.At.Text).Distinct(StringComparer.Ordinal)],
            })
            .OrderBy(d => order[d.Pack]).ThenBy(d => d.Kind, StringComparer.Ordinal).ThenBy(d => d.Id, StringComparer.Ordinal).ToList();
        var users = declarations.SelectMany(d => d.Sources.Select(s => (Source: s, Declaration: d)))
            .ToLookup(u => u.Source, u => u.Declaration, StringComparer.Ordinal);
        return new SourceTrace
        {
            Documents = [.. sources.Select(s => new DocumentView
            {
                Id = s.Id, Title = s.Title, Clauses = [.. s.Clauses.Select(c => Clause(s.Id, c, [.. users[$"{s.Id}#{c.Id}"]]))],
            })],
            Declarations = declarations,
        };
    }

    private static ClauseView Clause(string document, ClauseDeclaration clause, IReadOnlyList<DeclarationView> users) =>
        new()
        {
            Document = document, Clause = clause.Id, Citation = $"{document}#{clause.Id}", Text = clause.Text,
            Kind = clause.Kind, Stakeholder = clause.Stakeholder, NotEncodable = clause.NotEncodable, UsedBy = users,
        };
}
