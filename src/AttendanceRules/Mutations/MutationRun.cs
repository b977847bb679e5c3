using System.Text;
using AttendanceRules.Cases;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Mutations;

/// <summary>
/// Tries each mutant of a pack: one that the pack's cases do not catch says that nothing holds what was changed. Mutants come in the order
/// of the pack's files, so the same pack gives the same list.
/// </summary>
internal sealed class MutationRun
{
    private readonly IReadOnlyList<PackSource> below;
    private readonly PackSource own;
    private readonly Dictionary<string, string> files;
    private readonly List<string> order = [];

    /// <param name="sources">The packs, each after what it extends; the last one is mutated.</param>
    /// <param name="book">The book of those packs.</param>
    /// <param name="only">The rule, stage as PATHWAY/STAGE, pathway or other declaration to look at, with what it is made of; null: all.
    /// </param>
    /// <param name="most">How many mutants are tried at most.</param>
    /// <exception cref="ArgumentException">Nothing in the pack has the name.</exception>
    public MutationRun(IReadOnlyList<PackSource> sources, RuleBook book, string? only, int most)
    {
        (below, own) = ([.. sources.SkipLast(1)], sources[^1]);
        files = own.Read().ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Content), StringComparer.Ordinal);
        var pack = book.Files.First(p => p.Name == own.Name);
        var all = pack.Files.SelectMany(f => new MutantFinder(f, files[NameOf(f.File)], book.Book.Stakeholders).Find()).ToList();
        if (only is not null)
        {
            var named = Reached(pack, only);
            all = all.FindAll(m => named.Contains(m.Owner) || named.Contains(m.Owner.Split('/')[0])
                || m.Owner.StartsWith(only + "/", StringComparison.Ordinal));
        }

        Found = all.Count;
        Mutants = [.. all.Take(most)];
    }

    /// <summary>The mutants that are tried.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>How many there are, tried or not.</summary>
    public int Found { get; }

    /// <summary>Tries each mutant.</summary>
    /// <param name="progress">Receives how many are done.</param>
    /// <param name="cancellationToken">Asked before each.</param>
    /// <returns>Those that no case catches.</returns>
    public IReadOnlyList<Mutant> Survivors(IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        var left = new List<Mutant>();
        for (var i = 0; i < Mutants.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsCaught(Mutants[i]))
            {
                left.Add(Mutants[i]);
            }

            progress?.Report(i + 1);
        }

        return left;
    }

    // A pack that is refused, or a case that cannot be run any more, is noticed too.
    private bool IsCaught(Mutant mutant)
    {
        var name = NameOf(mutant.File);
        var changed = new Dictionary<string, string>(files, StringComparer.Ordinal) { [name] = mutant.In(files[name]) };
        if (!RuleBook.TryLoad([.. below, PackSource.FromFiles(own.Name, changed)], out var book, out _))
        {
            return true;
        }

        // The case that caught the one before often catches this one too.
        var cases = CaseRunner.Find(book, book.Files.First(p => p.Name == own.Name).Pack!.Id)
            .OrderBy(c => order.IndexOf(c.Name) is >= 0 and var at ? at : int.MaxValue).ToList();
        var caught = cases.Find(c => CaseRunner.RunCase(book, c).Differences.Count > 0);
        if (caught is not null)
        {
            order.Remove(caught.Name);
            order.Insert(0, caught.Name);
        }

        return caught is not null;
    }

    private string NameOf(string file) => file[(own.Name.Length + 1)..];

    // The declaration and every one of the pack that a word of its texts names, however deep.
    private static HashSet<string> Reached(PackFiles pack, string only)
    {
        var declared = PackSection.All.SelectMany(pack.Each).ToLookup(d => d.Name, d => d.Item, StringComparer.Ordinal);
        var parts = only.Split('/');
        var first = declared[parts[0]].SelectMany(i => parts.Length == 1 ? [i] : i.List("stages").Where(s => s.String("id") == parts[1]))
            .ToList();
        if (first.Count == 0)
        {
            throw new ArgumentException($"The pack '{pack.Pack!.Id}' declares nothing called '{only}'. "
                + Problems.Nearest.Suggest(only, declared.Select(d => d.Key)), nameof(only));
        }

        var found = new HashSet<string>(StringComparer.Ordinal) { only };
        var left = new Queue<JsonItem>(first);
        while (left.TryDequeue(out var item))
        {
            foreach (var name in Words(item).Where(w => declared.Contains(w) && found.Add(w)))
            {
                foreach (var inner in declared[name])
                {
                    left.Enqueue(inner);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Words(JsonItem item) => item.Kind switch
    {
        JsonItemKind.Text => item.Text.Split([' ', '.', ':', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries),
        JsonItemKind.List => item.Items.SelectMany(Words),
        JsonItemKind.Map => item.Members.SelectMany(m => Words(m.Value)),
        _ => [],
    };
}
