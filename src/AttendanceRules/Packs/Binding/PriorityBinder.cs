using System.Globalization;
using AttendanceRules.Json;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads the levels of priority. Those of the uppermost pack that has any take the place of all below it.</summary>
internal static class PriorityBinder
{
    public static List<PriorityDeclaration> Read(IReadOnlyList<PackFiles> packs, SymbolTable names, ProblemList problems)
    {
        var levels = packs.Select(p => p.Each(PackSection.Priorities).ToList()).ToList();
        foreach (var (name, item) in levels.SelectMany(l => l.GroupBy(x => x.Name, StringComparer.Ordinal).SelectMany(g => g.Skip(1))))
        {
            problems.Add("duplicate-name", item, $"The priority '{name}' is declared already.", "Choose another name.");
        }

        var read = levels.Select(l => l.OrderBy(x => Rank(x.Item)).ThenBy(x => x.Name, StringComparer.Ordinal)
            .Select(x => Read(x.Name, x.Item, names, problems)).ToList()).ToList();
        return read.LastOrDefault(l => l.Count > 0) ?? [];
    }

    private static decimal Rank(JsonItem item) =>
        decimal.TryParse(item["rank"]?.Text, CultureInfo.InvariantCulture, out var rank) ? rank : decimal.MaxValue;

    private static PriorityDeclaration Read(string name, JsonItem item, SymbolTable names, ProblemList problems)
    {
        var when = item["when"] is { } at ? names.Condition(at) : null;
        if (when is not null && problems.AreLookedFor)
        {
            PathwayNames.Refuse(when, item["when"], problems);
            ParentNames.Refuse(when, item["when"], problems);
        }

        return new PriorityDeclaration(name, item.String("title") ?? name)
        {
            Origin = names.Origins.Of(item),
            Kinds = Words(item, "kinds", WordTables.ActionKinds, problems),
            Bases = Words(item, "basis", WordTables.Bases, problems),
            Statuses = Words(item, "status", WordTables.ActionStatuses, problems),
            IsDated = item.Bool("dated") == true,
            When = when,
            ReviewBy = names.Length(item["reviewBy"]),
        };
    }

    private static List<T> Words<T>(JsonItem item, string member, WordTable<T> words, ProblemList problems)
        where T : struct, Enum
    {
        var found = new List<T>();
        foreach (var at in item.List(member))
        {
            if (words.Read(at.Text) is { } value)
            {
                found.Add(value);
            }
            else
            {
                problems.Add("unknown-value", at, $"'{at.Text}' is not a value of '{member}'. Values are: {string.Join(", ", words.All)}.",
                    Nearest.Suggest(at.Text, words.All));
            }
        }

        return found;
    }
}
