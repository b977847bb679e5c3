using System.Text.RegularExpressions;
using AttendanceRules.Cases;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Mutations;

/// <summary>
/// Which cases of a pack a mutant can reach: those whose checks name what was changed, something made of it, or an action that something
/// made of it calls for; and those that look at everything, as "only" does.
/// </summary>
internal sealed partial class MutantReach
{
    private static readonly char[] Between = [' ', '.', ':', '(', ')', ',', '/', '\''];

    // Members of a check in which what is not named counts too.
    private static readonly string[] OfEverything = ["only", "notices", "groups", "tables"];

    private readonly ILookup<string, string> uses;
    private readonly ILookup<string, string> actions;
    private readonly Dictionary<string, (HashSet<string> Near, HashSet<string> All)> reached = new(StringComparer.Ordinal);
    private readonly List<((string File, int Line) At, HashSet<string> Words, bool IsOfEverything, bool IsCiting, bool IsWeighing)>
        cases;
    private readonly Dictionary<(string File, int Line), int> lately = [];
    private int turns;

    public MutantReach(RuleBook book, PackFiles pack)
    {
        var declared = book.Files.SelectMany(p => PackSection.All.SelectMany(p.Each)).ToList();
        var names = declared.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        var pairs = declared.SelectMany(d => Words(d.Item).Where(names.Contains).Distinct(StringComparer.Ordinal)
            .Select(w => (By: d.Name, Used: w))).ToList();
        uses = pairs.ToLookup(p => p.Used, p => p.By, StringComparer.Ordinal);
        actions = pairs.Where(p => book.Book.Actions.ContainsKey(p.Used)).ToLookup(p => p.By, p => p.Used, StringComparer.Ordinal);
        cases = [.. CaseRunner.Find(book, pack.Pack!.Id).Select(c => ((c.File, c.Line),
            Words(c.Item).Concat(c.Item.List("check").SelectMany(k => k.Members).SelectMany(m => Keys(m.Value)))
                .Concat(Cited(c.Item).Select(n => n.Split('/')[0])).ToHashSet(StringComparer.Ordinal),
            c.Item.List("check").Any(k => k.Members.Exists(m => OfEverything.Contains(m.Name, StringComparer.Ordinal)
                || m.Value is { Kind: JsonItemKind.Map, Members.Count: 0 })),
            Cited(c.Item).Any() || Texts(c.Item).Any(t => t.Contains(" citing ", StringComparison.Ordinal)),
            Texts(c.Item).Any(t => Weight().IsMatch(t))))];
    }

    /// <summary>The cases in the order in which they are tried.</summary>
    public IEnumerable<(string File, int Line)> Cases(Mutant mutant)
    {
        var (near, all) = Reached(mutant.Owner.Split('/')[0]);
        return cases.Where(c => IsSeen(mutant.Kind, c.IsCiting, c.IsWeighing))
            .Select(c => (c.At, Near: c.Words.Count(near.Contains), All: c.Words.Count(all.Contains), c.IsOfEverything))
            .Where(c => c.All > 0 || c.IsOfEverything).OrderByDescending(c => lately.GetValueOrDefault(c.At, -1) >= turns - 2)
            .ThenByDescending(c => c.Near).ThenByDescending(c => c.All).Select(c => c.At);
    }

    // What a case says the clauses of.
    private static IEnumerable<string> Cited(JsonItem item) =>
        item.List("check").SelectMany(k => k["sources"]?.Members ?? []).Select(m => m.Name);

    /// <summary>Remembers the case that caught one: it often catches the next one too.</summary>
    public void Caught((string File, int Line) at) => lately[at] = ++turns;

    /// <summary>The words of all texts of a value.</summary>
    public static IEnumerable<string> Words(JsonItem item) => item.Kind switch
    {
        JsonItemKind.Text => item.Text.Split(Between, StringSplitOptions.RemoveEmptyEntries),
        JsonItemKind.List => item.Items.SelectMany(Words),
        JsonItemKind.Map => item.Members.SelectMany(m => Words(m.Value)),
        _ => [],
    };

    // Sources are seen by cases that name some, and how strongly something is asked by those that say it.
    private static bool IsSeen(string kind, bool isCiting, bool isWeighing) =>
        kind switch { "source" => isCiting, "basis" or "force" => isWeighing, _ => true };

    private static IEnumerable<string> Texts(JsonItem item) => item.Kind switch
    {
        JsonItemKind.Text => [item.Text],
        JsonItemKind.List => item.Items.SelectMany(Texts),
        JsonItemKind.Map => item.Members.SelectMany(m => Texts(m.Value)),
        _ => [],
    };

    [GeneratedRegex(" is (must|should|may|statutory|guidance|local)\\b", RegexOptions.None, 60_000)]
    private static partial Regex Weight();

    private static IEnumerable<string> Keys(JsonItem item) =>
        item.Members.SelectMany(m => m.Name.Split(Between, StringSplitOptions.RemoveEmptyEntries).Concat(Keys(m.Value)));

    // What names it, what names that, and so on, with the actions that any of these call for.
    private (HashSet<string> Near, HashSet<string> All) Reached(string owner)
    {
        if (!reached.TryGetValue(owner, out var found))
        {
            HashSet<string> near = [owner, .. uses[owner], .. actions[owner], .. uses[owner].SelectMany(u => actions[u])];
            var all = new HashSet<string>(near, StringComparer.Ordinal);
            var left = new Queue<string>([owner]);
            var seen = new HashSet<string>(StringComparer.Ordinal) { owner };
            while (left.TryDequeue(out var at))
            {
                all.Add(at);
                all.UnionWith(actions[at]);
                foreach (var by in uses[at].Where(seen.Add))
                {
                    left.Enqueue(by);
                }
            }

            reached[owner] = found = (near, all);
        }

        return found;
    }
}
