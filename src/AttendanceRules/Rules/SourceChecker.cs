using AttendanceRules.Problems;

namespace AttendanceRules.Rules;

/// <summary>Every citation must lead to a declared clause, in force on every day of what cites it.</summary>
internal static class SourceChecker
{
    public static void Check(IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var sources = packs.SelectMany(p => p.Each("sources")).GroupBy(s => s.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Item, StringComparer.Ordinal);
        foreach (var pack in packs.Where(p => p.Pack is not null))
        {
            foreach (var section in new[] { "codes", "facts", "questions", "groups", "actions", "rules", "pathways" })
            {
                foreach (var (_, item) in pack.Each(section))
                {
                    CheckList(item, item, pack.Pack!, sources, problems);
                    foreach (var stage in section == "pathways" ? item.List("stages") : [])
                    {
                        CheckList(stage, item, pack.Pack!, sources, problems);
                    }
                }
            }

            // A value is in force until the next one begins.
            foreach (var values in pack.Each("thresholds").Select(t => t.Item.List("values")))
            {
                foreach (var (value, at) in values.Where(v => v["source"] is not null).Select(v => (v, v["source"]!)))
                {
                    Cite(at, value.Date("from"), values.Select(v => v.Date("from")).Where(f => f > value.Date("from")).Min()?.AddDays(-1), sources, problems);
                }
            }
        }
    }

    private static void CheckList(JsonItem item, JsonItem period, PackDeclaration pack, Dictionary<string, JsonItem> sources, ProblemList problems)
    {
        foreach (var at in item.List("sources"))
        {
            Cite(at, item.Date("from") ?? period.Date("from") ?? pack.From, item.Date("to") ?? period.Date("to") ?? pack.To, sources, problems);
        }
    }

    private static void Cite(JsonItem at, DateOnly? from, DateOnly? to, Dictionary<string, JsonItem> sources, ProblemList problems)
    {
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
        else if (from < source.Date("from") || (source.Date("to") is { } end && !(to <= end)))
        {
            problems.Add("source-not-in-force", at, $"'{parts[0]}' is not in force on every day on which this is.", "Split it into editions, each with its own source.");
        }
    }
}
