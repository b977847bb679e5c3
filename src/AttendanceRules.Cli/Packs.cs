using System.Text.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary>Finds the packs a command names: folders, or ids of shipped packs; what they extend comes along.</summary>
internal static class Packs
{
    public static List<PackSource> Find(IReadOnlyList<string> named)
    {
        if (named.Count == 0)
        {
            return [PackSource.England];
        }

        var found = new List<(string Id, PackSource Source)>();
        foreach (var name in named)
        {
            Add(name, null, found, []);
        }

        return [.. found.Select(f => f.Source)];
    }

    /// <summary>The book of the packs named; none: England's.</summary>
    /// <exception cref="RuleBookException">The packs have errors.</exception>
    public static RuleBook Load(IReadOnlyList<string> named)
    {
        if (named.Count > 0)
        {
            return RuleBook.Load([.. Find(named)]);
        }

        EarlyCode.Prepare();
        return RuleBook.England;
    }

    /// <summary>
    /// The book of the last pack that is named, without what is laid over it. A base that is not beside it may be named before it.
    /// </summary>
    /// <param name="named">The packs.</param>
    /// <param name="held">What takes the place of each source that is found; null: itself.</param>
    /// <exception cref="RuleBookException">The packs have errors.</exception>
    public static RuleBook BookOf(IReadOnlyList<string> named, Func<PackSource, PackSource>? held = null)
    {
        IReadOnlyList<PackSource> Found(IReadOnlyList<string> of) => [.. Find(of).Select(s => held?.Invoke(s) ?? s)];
        return RuleBook.TryLoad(Found([named[^1]]), out var alone, out _) ? alone : RuleBook.Load(Found(named));
    }

    /// <summary>The packs of that book, the last one named at the end.</summary>
    public static List<PackSource> SourcesOf(IReadOnlyList<string> named) =>
        RuleBook.TryLoad(Find([named[^1]]), out _, out _) ? Find([named[^1]]) : Find(named);

    /// <summary>Whether a folder holds a file that names a pack.</summary>
    public static bool IsPack(string folder) => Identity(folder).IsNamed;

    // A pack that extends itself, directly or through others, comes once; loading says so.
    private static void Add(string name, string? beside, List<(string Id, PackSource Source)> found, HashSet<string> underWay)
    {
        var folder = Directory.Exists(name) ? Path.TrimEndingDirectorySeparator(name) : beside is not null
            && Directory.Exists(Path.Combine(beside, name)) ? Path.Combine(beside, name) : null;
        var (id, extends, _) = folder is null ? (name, null, false) : Identity(folder);
        if (found.Exists(f => f.Id == id) || !underWay.Add(id))
        {
            return;
        }

        if (extends is not null)
        {
            Add(extends, Path.GetDirectoryName(Path.GetFullPath(folder!)), found, underWay);
        }

        if (folder is null && !PackSource.ShippedIds.Contains(name, StringComparer.Ordinal))
        {
            // A base that is not there is a problem of the pack that extends it, and loading says so with its place.
            if (beside is not null)
            {
                return;
            }

            throw new DirectoryNotFoundException(
                $"'{name}' is neither a folder nor a shipped pack. Shipped are: {string.Join(", ", PackSource.ShippedIds)}.");
        }

        if (folder is null && PackSource.Shipped(name).ReadExtends() is { } below)
        {
            Add(below, null, found, underWay);
        }

        found.Add((id, folder is null ? PackSource.Shipped(name) : PackSource.FromFolder(folder)));
    }

    // Only the identity is needed here; whatever is wrong with the files is reported when the book is loaded.
    private static (string Id, string? Extends, bool IsNamed) Identity(string folder)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 24 };
        foreach (var file in Directory.EnumerateFiles(folder, "*.json*").Where(f => new FileInfo(f).Length <= Limits.FileBytes)
            .Take(Limits.Files).Order(StringComparer.Ordinal))
        {
            try
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(file), options);
                if (Member(json.RootElement, "pack") is { } pack && Text(pack, "id") is { } id)
                {
                    return (id, Text(pack, "extends"), true);
                }
            }
            catch (JsonException)
            {
                // Reported with its place when the book is loaded.
            }
        }

        return (folder, null, false);
    }

    private static JsonElement? Member(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement item, string name) =>
        Member(item, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
