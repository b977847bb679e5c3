using AttendanceRules.Json;
using AttendanceRules.Model;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// Which free thresholds a declaration rests on, directly or through facts, groups and questions, that nobody has set: advice that rests
/// on one says so.
/// </summary>
internal sealed class Defaults(IReadOnlyDictionary<string, JsonItem> declared, IReadOnlySet<string> set)
{
    private static readonly char[] Between = [' ', '(', ')', ',', '+', '-', '*', '.', '<', '>', '=', '!'];
    private readonly Dictionary<string, HashSet<string>> known = new(StringComparer.Ordinal);

    private readonly Lock reading = new();

    /// <summary>Their names, in order, each with its title; they are looked for when somebody first asks.</summary>
    public IReadOnlyList<(string Name, string Title)> In(JsonItem item) => new ListOnDemand<(string Name, string Title)>(() =>
    {
        lock (reading)
        {
            return [.. Of(item).Order(StringComparer.Ordinal).Select(n => (n, declared[n].String("title") ?? n))];
        }
    });

    private HashSet<string> Of(JsonItem item) => [.. Uses(item).SelectMany(Named)];

    private IEnumerable<string> Uses(JsonItem item) =>
        Texts(item).SelectMany(t => t.Split(Between, StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)
            .Where(declared.ContainsKey);

    // A name comes after those it is made of, so that a long chain needs no deep stack.
    private HashSet<string> Named(string name)
    {
        var opened = new HashSet<string>(StringComparer.Ordinal);
        var left = new Stack<(string Name, IReadOnlyList<string>? Parts)>([(name, null)]);
        while (left.TryPop(out var next))
        {
            var item = declared[next.Name];
            if (next.Parts is not null)
            {
                known[next.Name] = [.. next.Parts.SelectMany(p => known.GetValueOrDefault(p) ?? [])];
            }
            else if (item.Has("unit") && item.Has("values"))
            {
                known[next.Name] = item.String("permits") == "free" && !set.Contains(next.Name) ? [next.Name] : [];
            }
            else if (!known.ContainsKey(next.Name) && opened.Add(next.Name))
            {
                List<string> parts = [.. Uses(item)];
                left.Push((next.Name, parts));
                parts.ForEach(p => left.Push((p, null)));
            }
        }

        return known[name];
    }

    // Titles and questions are prose; a word of theirs is not a name.
    private static IEnumerable<string> Texts(JsonItem item) => item.Kind switch
    {
        JsonItemKind.Text => [item.Text],
        JsonItemKind.List => item.Items.SelectMany(Texts),
        JsonItemKind.Map => item.Members.Where(m => m.Name is not ("title" or "ask" or "because" or "sources" or "reason"))
            .SelectMany(m => Texts(m.Value)),
        _ => [],
    };
}
