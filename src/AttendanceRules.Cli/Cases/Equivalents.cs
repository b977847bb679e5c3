using System.Text.Json;
using System.Text.Json.Nodes;
using AttendanceRules.Mutations;

namespace AttendanceRules.Cli.Cases;

/// <summary>
/// Changes of packs that somebody has read and found to mean the same, each with the reason: by pack, a list of reasons with their changes.
/// </summary>
internal sealed class Equivalents
{
    private readonly List<(string Pack, string Change, string Because)> listed = [];

    /// <summary>Reads a list.</summary>
    /// <exception cref="UsageException">The file is not such a list, or a change in it has no reason or is there twice.</exception>
    public static Equivalents Read(string file)
    {
        var read = new Equivalents();
        try
        {
            foreach (var (pack, groups) in JsonNode.Parse(File.ReadAllText(file))!.AsObject())
            {
                read.listed.AddRange(groups!.AsArray().SelectMany(g => g!["changes"]!.AsArray()
                    .Select(c => (pack, KeyOf(Text(c, "path"), Text(c, "kind"), Text(c, "was"), Text(c, "now")), Text(g, "because")))));
            }
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException)
        {
            throw new UsageException($"'{file}' is not a list of changes that mean the same: "
                + "{ \"PACK\": [ { \"because\": …, \"changes\": [ { \"path\": …, \"kind\": …, \"was\": …, \"now\": … } ] } ] }.");
        }

        if (read.listed.Find(l => string.IsNullOrWhiteSpace(l.Because)) is { Change: not null } without)
        {
            throw new UsageException($"'{file}' gives no reason why a change of {without.Pack} means the same: {InWords(without.Change)}.");
        }

        if (read.listed.GroupBy(l => (l.Pack, l.Change)).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new UsageException($"'{file}' has a change of {twice.Key.Pack} twice: {InWords(twice.Key.Change)}.");
        }

        return read;
    }

    /// <summary>Why a change means the same; null where it is not in the list.</summary>
    public string? ReasonFor(string pack, Mutant mutant)
    {
        var key = KeyOf(mutant.Path, mutant.Kind, mutant.Was, mutant.Now);
        return listed.Find(l => l.Pack == pack && l.Change == key).Because;
    }

    /// <summary>What the list says of a pack and what is not so: a change that is caught, and one that the pack has not.</summary>
    public IEnumerable<string> Wrong(PackMutants mutants)
    {
        var (all, tried, left) = (Keys(mutants.All), Keys(mutants.Mutants), Keys(mutants.Survivors));
        return listed.Where(l => l.Pack == mutants.Pack && (!all.Contains(l.Change) || (tried.Contains(l.Change) && !left.Contains(l.Change))))
            .Select(l => InWords(l.Change) + (all.Contains(l.Change) ? " is caught" : " is no change of the pack"));
    }

    private static HashSet<string> Keys(IEnumerable<Mutant> mutants) =>
        mutants.Select(m => KeyOf(m.Path, m.Kind, m.Was, m.Now)).ToHashSet(StringComparer.Ordinal);

    private static string Text(JsonNode? node, string member) => node![member]!.GetValue<string>();

    private static string KeyOf(params string[] parts) => string.Join('\n', parts);

    private static string InWords(string change) => change.Split('\n') is [var path, var kind, var was, var now]
        ? $"{path}, {kind}: {was} → {now}" : change;
}
