using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// Every clause must be valid, and every citation must lead to a declared clause. A document counts from its first to its last day,
/// and on every day of what cites there must be one that counts; of a clause that packs of the package use nobody may say that it cannot
/// be used.
/// </summary>
internal static class SourceChecker
{
    public static void Check(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var sources = packs.SelectMany(p => p.Each(PackSection.Sources)).GroupBy(s => s.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Item, StringComparer.Ordinal);
        foreach (var clause in packs.SelectMany(p => p.Each(PackSection.Sources)).SelectMany(s => s.Item["clauses"]?.Members ?? [])
            .Where(c => c.Value.Kind != JsonItemKind.Text))
        {
            ObjectChecker.Check(clause.Value, ObjectSchema.Clause, problems);
        }

        var citations = Citations.In(packs).ToList();
        foreach (var owner in citations.GroupBy(c => c.Owner))
        {
            // Where a citation leads nowhere it is not known on which days it would count.
            if (owner.Select(c => Cite(c, sources, problems)).ToList() is var found && found.TrueForAll(f => f is not null))
            {
                Cover([.. owner.Zip(found, (c, f) => (c, f!))], problems);
            }
        }

        Unused(packs, citations, problems);
    }

    // The document cited; null where there is none, or no such clause in it, which has become a problem.
    private static JsonItem? Cite(CitedClause cited, Dictionary<string, JsonItem> sources, ProblemList problems)
    {
        var at = cited.At;
        var parts = at.Text.Split('#');
        if (parts.Length != 2)
        {
            problems.Add("bad-source", at, $"'{at.Text}' is not a citation.", "Write document#clause.");
            return null;
        }

        if (!sources.TryGetValue(parts[0], out var source))
        {
            problems.Add("unknown-source", at, $"Unknown document '{parts[0]}'.", Nearest.Suggest(parts[0], sources.Keys));
            return null;
        }

        if (source["clauses"] is { } clauses && !clauses.Has(parts[1]))
        {
            problems.Add("unknown-clause", at, $"'{parts[0]}' has no clause '{parts[1]}'.",
                Nearest.Suggest(parts[1], clauses.Members.Select(m => m.Name)));
            return null;
        }

        return source;
    }

    // On each day of what cites at least one of its documents must be in force.
    private static void Cover(IReadOnlyList<(CitedClause Cited, JsonItem Source)> citations, ProblemList problems)
    {
        var (from, to) = (citations[0].Cited.From ?? DateOnly.MinValue, citations[0].Cited.To ?? DateOnly.MaxValue);
        var inForce = citations.Select(c =>
            (c.Cited.At, From: c.Source.Date("from") ?? DateOnly.MinValue, To: c.Source.Date("to") ?? DateOnly.MaxValue)).ToList();
        var unused = inForce.Where(s => s.To < from || s.From > to).ToList();
        foreach (var (at, _, _) in unused)
        {
            problems.Add("source-not-in-force", at, $"'{at.Text.Split('#')[0]}' is never in force while this is.",
                "Cite a document of its time.");
        }

        var day = from;
        foreach (var (_, begins, ends) in inForce.OrderBy(s => s.From).Where(s => s.From <= to))
        {
            if (begins > day)
            {
                break;
            }

            day = ends < day ? day : ends.PlusDays(1);
        }

        if (unused.Count == 0 && day <= to && day < DateOnly.MaxValue)
        {
            problems.Add("source-not-in-force", inForce[0].At,
                $"On {IsoDate.Text(day)} this is in force, but no document that it cites is.",
                "Also cite a document of that time, or let this begin or end with its documents.");
        }
    }

    // The clauses and the packs that rest on them come together, so that both cannot be meant.
    private static void Unused(IReadOnlyList<PackFiles> packs, List<CitedClause> citations, ProblemList problems)
    {
        var users = citations.Where(c => c.Pack.IsShipped).ToLookup(c => c.At.Text, StringComparer.Ordinal);
        foreach (var (document, item) in packs.Where(p => p.IsShipped).SelectMany(p => p.Each(PackSection.Sources)))
        {
            foreach (var clause in (item["clauses"]?.Members ?? []).Where(c => c.Value["notEncodable"] is not null))
            {
                if (users[$"{document}#{clause.Name}"].FirstOrDefault() is { } user)
                {
                    problems.Warn("used-though-not-encodable", clause.Value["notEncodable"]!,
                        $"'{document}#{clause.Name}' has 'notEncodable', but the {user.Kind} '{user.Id}' "
                        + $"of the pack '{user.Pack.Pack!.Id}' cites it.",
                        "Remove one of the two.");
                }
            }
        }
    }
}
