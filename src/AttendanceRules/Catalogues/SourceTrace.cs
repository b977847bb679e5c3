using AttendanceRules.Model;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Json;

namespace AttendanceRules.Catalogues;

/// <summary>From source documents to what rests on them, and back.</summary>
/// <param name="Documents">Documents in the order of the packs; each clause with what cites it.</param>
/// <param name="Declarations">Declarations that cite, in the order of the packs, by kind and id.</param>
public sealed record SourceTrace(IReadOnlyList<DocumentView> Documents, IReadOnlyList<DeclarationView> Declarations)
{
    /// <summary>The same for some of the documents: only their clauses, and only what cites them.</summary>
    /// <param name="documents">Ids of documents.</param>
    public SourceTrace Of(IReadOnlyCollection<string> documents) => new(
        [.. Documents.Where(d => documents.Contains(d.Id))],
        [.. Declarations.Select(d => d with { Sources = [.. d.Sources.Where(s => documents.Contains(s.Split('#')[0]))] }).Where(d => d.Sources.Count > 0)]);

    internal static SourceTrace Of(IReadOnlyList<PackFiles> packs, IReadOnlyList<SourceDeclaration> sources)
    {
        var order = packs.Select((p, i) => (p.Pack!.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var declarations = Citations.In(packs).GroupBy(c => (c.Kind, c.Id, Pack: c.Pack.Pack!.Id))
            .Select(g => new DeclarationView(g.Key.Kind, g.Key.Id, g.Key.Pack, [.. g.Select(c => c.At.Text).Distinct(StringComparer.Ordinal)]))
            .OrderBy(d => order[d.Pack]).ThenBy(d => d.Kind, StringComparer.Ordinal).ThenBy(d => d.Id, StringComparer.Ordinal).ToList();
        var users = declarations.SelectMany(d => d.Sources.Select(s => (Source: s, Declaration: d))).ToLookup(u => u.Source, u => u.Declaration, StringComparer.Ordinal);
        return new SourceTrace(
            [.. sources.Select(s => new DocumentView(s.Id, s.Title, [.. s.Clauses.Select(c => Clause(s.Id, c, [.. users[$"{s.Id}#{c.Id}"]]))]))],
            declarations);
    }

    private static ClauseView Clause(string document, ClauseDeclaration clause, IReadOnlyList<DeclarationView> users) =>
        new(document, clause.Id, clause.Text)
        {
            Kind = clause.Kind, Stakeholder = clause.Stakeholder, NotEncodable = clause.NotEncodable, UsedBy = users,
        };
}
