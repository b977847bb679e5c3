using AttendanceRules.Problems;

namespace AttendanceRules.Rules;

/// <summary>Which free thresholds a declaration rests on, directly or through facts, groups and questions, that nobody has set: advice that rests on one says so.</summary>
internal sealed class Defaults(IReadOnlyDictionary<string, JsonItem> declared, IReadOnlySet<string> set)
{
    private static readonly char[] Between = [' ', '(', ')', ',', '+', '-', '*', '.', '<', '>', '=', '!'];
    private readonly Dictionary<string, HashSet<string>> known = new(StringComparer.Ordinal);

    public IReadOnlyList<(string Name, string Title)> In(JsonItem item) =>
        [.. Of(item).Order(StringComparer.Ordinal).Select(n => (n, declared[n].String("title") ?? n))];

    private HashSet<string> Of(JsonItem item) =>
        [.. Texts(item).SelectMany(t => t.Split(Between, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal).Where(declared.ContainsKey).SelectMany(Named)];

    private HashSet<string> Named(string name)
    {
        if (known.TryGetValue(name, out var found))
        {
            return found;
        }

        var item = declared[name];
        known[name] = [];
        return known[name] = item.Has("unit") && item.Has("values") ? item.String("permits") == "free" && !set.Contains(name) ? [name] : [] : Of(item);
    }

    // Titles and questions are prose; a word of theirs is no name.
    private static IEnumerable<string> Texts(JsonItem item) => item.Kind switch
    {
        JsonItemKind.Text => [item.Text],
        JsonItemKind.List => item.Items.SelectMany(Texts),
        JsonItemKind.Map => item.Members.Where(m => m.Name is not ("title" or "ask" or "because" or "sources" or "reason")).SelectMany(m => Texts(m.Value)),
        _ => [],
    };
}
