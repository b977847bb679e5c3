using AttendanceRules.Problems;

namespace AttendanceRules.Rules;

/// <summary>
/// Every clause must be well formed, every citation must lead to a declared clause, in force on every day of what cites it;
/// and of a clause that packs of the package use nobody may say that it cannot be used.
/// </summary>
internal static class SourceChecker
{
    public static void Check(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var sources = packs.SelectMany(p => p.Each("sources")).GroupBy(s => s.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Item, StringComparer.Ordinal);
        foreach (var clause in packs.SelectMany(p => p.Each("sources")).SelectMany(s => s.Item["clauses"]?.Members ?? []).Where(c => c.Value.Kind != JsonItemKind.Text))
        {
            ConceptChecker.Check(clause.Value, Concept.Clause, problems);
        }

        var citations = Citations.In(packs).ToList();
        foreach (var cited in citations)
        {
            Cite(cited, sources, problems);
        }

        Unused(packs, citations, problems);
    }

    private static void Cite(CitedClause cited, Dictionary<string, JsonItem> sources, ProblemList problems)
    {
        var at = cited.At;
        var parts = at.Text.Split('#');
        if (parts.Length != 2)
        {
            problems.Add("bad-source", at, $"'{at.Text}' is not a citation.", "Write document#clause.");
        }
        else if (!sources.TryGetValue(parts[0], out var source))
        {
            problems.Add("unknown-source", at, $"No document is called '{parts[0]}'.", Nearest.Suggest(parts[0], sources.Keys));
        }
        else if (source["clauses"] is { } clauses && !clauses.Has(parts[1]))
        {
            problems.Add("unknown-clause", at, $"'{parts[0]}' has no clause '{parts[1]}'.", Nearest.Suggest(parts[1], clauses.Members.Select(m => m.Name)));
        }
        else if (cited.From < source.Date("from") || (source.Date("to") is { } end && !(cited.To <= end)))
        {
            problems.Add("source-not-in-force", at, $"'{parts[0]}' is not in force on every day on which this is.", "Split it into editions, each with its own source.");
        }
    }

    // The clauses and the packs that rest on them come together, so that both cannot be meant.
    private static void Unused(IReadOnlyList<PackFiles> packs, List<CitedClause> citations, ProblemList problems)
    {
        var users = citations.Where(c => c.Pack.IsShipped).ToLookup(c => c.At.Text, StringComparer.Ordinal);
        foreach (var (document, item) in packs.Where(p => p.IsShipped).SelectMany(p => p.Each("sources")))
        {
            foreach (var clause in (item["clauses"]?.Members ?? []).Where(c => c.Value["notEncodable"] is not null))
            {
                if (users[$"{document}#{clause.Name}"].FirstOrDefault() is { } user)
                {
                    problems.Warn("used-though-not-encodable", clause.Value["notEncodable"]!, $"'{document}#{clause.Name}' is said not to be encodable, and the {user.Kind} '{user.Id}' of the pack '{user.Pack.Pack!.Id}' cites it.",
                        "Take out one of the two.");
                }
            }
        }
    }
}
