using System.Text;
using AttendanceRules.Cases;
using AttendanceRules.Checks;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;
using AttendanceRules.Proofs;

namespace AttendanceRules.Mutations;

/// <summary>
/// Tries each mutant of a pack: one that neither check, nor the pack's cases, nor, where it is asked, prove catches says that nothing
/// holds what was changed.
/// Mutants come in the order of the pack's files, so the same pack gives the same list. Packs are read once, and of the cases those are run
/// that what was changed can reach, first those that name most of it.
/// </summary>
internal sealed class MutationRun
{
    private readonly IReadOnlyList<PackSource> below;
    private readonly PackSource own;
    private readonly Dictionary<string, string> files;
    private readonly PackFiles pack;
    private readonly MutantReach reach;
    private readonly HashSet<string> problems;
    private readonly HashSet<string>? claims;

    /// <param name="sources">The packs, each after what it extends; the last one is mutated.</param>
    /// <param name="book">The book of those packs.</param>
    /// <param name="only">The rule, stage as PATHWAY/STAGE, pathway or other declaration to look at, with what it is made of; null: all.
    /// </param>
    /// <param name="skipped">How many mutants are left out before the first that is tried.</param>
    /// <param name="most">How many mutants are tried at most.</param>
    /// <param name="isWanted">Which of them alone are tried; null: all.</param>
    /// <param name="isProved">Whether claims about the pack may catch one too; a large pack takes seconds for them.</param>
    /// <exception cref="ArgumentException">Nothing in the pack has the name.</exception>
    public MutationRun(
        IReadOnlyList<PackSource> sources, RuleBook book, string? only, int skipped, int most, Func<Mutant, bool>? isWanted = null,
        bool isProved = false)
    {
        pack = book.Files.First(p => p.Name == sources[^1].Name);
        var isLaid = book.Files.Any(p => p.Changes.Count > 0 || p.Files.Any(f => f.Has("disables")));
        var kept = WithBases(sources, book).Select(s => s.Kept(!isLaid)).ToList();
        (below, own) = ([.. kept.SkipLast(1)], kept[^1]);
        files = own.Read().ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Content), StringComparer.Ordinal);
        reach = new MutantReach(book, pack);
        (problems, claims) = (Problems(book, Loaded(own).Problems), isProved ? Claims(book) : null);
        All = [.. pack.Files.SelectMany(f => new MutantFinder(f, files[NameOf(f.File)], book.Book).Find())];
        var wanted = All.ToList();
        if (only is not null)
        {
            var named = Reached(pack, only);
            wanted = wanted.FindAll(m => named.Contains(m.Owner) || named.Contains(m.Owner.Split('/')[0])
                || m.Owner.StartsWith(only + "/", StringComparison.Ordinal));
        }

        Found = wanted.Count;
        Mutants = [.. wanted.Where(m => isWanted?.Invoke(m) != false).Skip(skipped).Take(most)];
    }

    /// <summary>The mutants that are tried.</summary>
    public IReadOnlyList<Mutant> Mutants { get; }

    /// <summary>How many there are of what is looked at, tried or not.</summary>
    public int Found { get; }

    /// <summary>All of the pack, looked at or not.</summary>
    public IReadOnlyList<Mutant> All { get; }

    /// <summary>Tries each mutant.</summary>
    /// <param name="progress">Receives how many are done.</param>
    /// <param name="cancellationToken">Asked before each.</param>
    /// <returns>Those that nothing catches.</returns>
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

    // A pack that is refused or warned of, a case that fails or cannot be run any more, and a claim that comes out otherwise.
    private bool IsCaught(Mutant mutant)
    {
        var name = NameOf(mutant.File);
        var changed = Encoding.UTF8.GetBytes(mutant.In(files[name]));
        var (book, found) = Loaded(own.Changed(f => f == name ? changed : null));
        return book is null || !problems.SetEquals(Problems(book, found)) || Fails(book, mutant)
            || claims?.SetEquals(Claims(book)) == false;
    }

    private bool Fails(RuleBook book, Mutant mutant)
    {
        var cases = CaseRunner.Find(book, pack.Pack!.Id).ToDictionary(c => (c.File, c.Line));
        foreach (var at in reach.Cases(mutant))
        {
            if (!CaseRunner.Holds(book, cases[at]))
            {
                reach.Caught(at);
                return true;
            }
        }

        return false;
    }

    private (RuleBook? Book, IReadOnlyList<Problem> Problems) Loaded(PackSource changed) =>
        (RuleBook.TryLoad([.. below, changed], out var book, out var found) ? book : null, found);

    // What check --strict says; whether thresholds have cases is what the cases themselves show here.
    private static HashSet<string> Problems(RuleBook book, IReadOnlyList<Problem> found)
    {
        var strict = new ProblemList();
        Uncited.Check(book.Files, book.Files, strict);
        Unused.Check(book.Files, book.Files, strict);
        RequiredNames.Check(book.Files, book.Files, book.Book, strict);
        return [.. found.Where(p => p.Accepted is null).Concat(strict.Sorted()).Select(p => $"{p.Code}: {p.Message}")];
    }

    private HashSet<string> Claims(RuleBook book) =>
        [.. PackProof.Of(book, pack.Pack!.Id).Claims.Select(c => $"{c.Kind} {c.About}: {c.Outcome}")];

    // What a pack extends comes along where nobody named it: it is read once too.
    private static List<PackSource> WithBases(IReadOnlyList<PackSource> sources, RuleBook book) =>
        [.. book.Files.Select(f => sources.FirstOrDefault(s => s.Name == f.Name) ?? PackSource.Shipped(f.Name))];

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
                + Nearest.Suggest(only, declared.Select(d => d.Key)), nameof(only));
        }

        var found = new HashSet<string>(StringComparer.Ordinal) { only };
        var left = new Queue<JsonItem>(first);
        while (left.TryDequeue(out var item))
        {
            foreach (var name in MutantReach.Words(item).Where(w => declared.Contains(w) && found.Add(w)))
            {
                foreach (var inner in declared[name])
                {
                    left.Enqueue(inner);
                }
            }
        }

        return found;
    }
}
