using System.Text.Json;
using System.Text.Json.Nodes;

namespace AttendanceRules.Mutations;

/// <summary>
/// Changes of packs that somebody has read and found to mean the same, each with the reason: by pack, a list of reasons with their changes.
/// </summary>
internal sealed class Equivalents
{
    private const string Form = "A list of changes that mean the same is { \"PACK\": [ { \"because\": …, \"changes\": "
        + "[ { \"path\": …, \"kind\": …, \"was\": …, \"now\": … } ] } ] }.";

    private readonly List<(string Pack, string Change, string Because)> listed = [];

    /// <summary>Reads a list.</summary>
    /// <exception cref="FormatException">It is not such a list, or a change in it has no reason or is there twice.</exception>
    public static Equivalents Read(string json)
    {
        var read = new Equivalents();
        try
        {
            foreach (var (pack, groups) in JsonNode.Parse(json)!.AsObject())
            {
                read.listed.AddRange(groups!.AsArray().SelectMany(g => g!["changes"]!.AsArray()
                    .Select(c => (pack, KeyOf(Text(c, "path"), Text(c, "kind"), Text(c, "was"), Text(c, "now")), Text(g, "because")))));
            }
        }
        catch (Exception e) when (e is JsonException or NullReferenceException or InvalidOperationException)
        {
            throw new FormatException(Form, e);
        }

        if (read.listed.Find(l => string.IsNullOrWhiteSpace(l.Because)) is { Change: not null } without)
        {
            throw new FormatException($"There is no reason why a change of {without.Pack} means the same: {InWords(without.Change)}.");
        }

        if (read.listed.GroupBy(l => (l.Pack, l.Change)).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new FormatException($"A change of {twice.Key.Pack} is there twice: {InWords(twice.Key.Change)}.");
        }

        return read;
    }

    /// <summary>How many of a pack there are.</summary>
    public int Count(string pack) => listed.Count(l => l.Pack == pack);

    /// <summary>Why a change means the same; null where it is not in the list.</summary>
    public string? ReasonFor(string pack, Mutant mutant)
    {
        var key = KeyOf(mutant);
        return listed.Find(l => l.Pack == pack && l.Change == key).Because;
    }

    /// <summary>What the list has of a pack and is not so: a change that is caught, and one that the pack has not.</summary>
    /// <param name="pack">Id of the pack.</param>
    /// <param name="all">All its changes.</param>
    /// <param name="tried">Those that were tried.</param>
    /// <param name="left">Those of them that nothing caught.</param>
    public IEnumerable<string> Wrong(string pack, IEnumerable<Mutant> all, IEnumerable<Mutant> tried, IEnumerable<Mutant> left)
    {
        var there = all.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var caught = tried.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        caught.ExceptWith(left.Select(KeyOf));
        return listed.Where(l => l.Pack == pack && (!there.Contains(l.Change) || caught.Contains(l.Change)))
            .Select(l => InWords(l.Change) + (there.Contains(l.Change) ? " is caught" : " is not a change of the pack"));
    }

    private static string Text(JsonNode? node, string member) => node![member]!.GetValue<string>();

    private static string KeyOf(Mutant mutant) => KeyOf(mutant.Path, mutant.Kind, mutant.Was, mutant.Now);

    private static string KeyOf(params string[] parts) => string.Join('\n', parts);

    private static string InWords(string change) => change.Split('\n') is [var path, var kind, var was, var now]
        ? $"{path}, {kind}: {was} → {now}" : change;
}
