namespace AttendanceRules.Hosting.Loading;

/// <summary>Where the packs of a book are.</summary>
internal static class PackPlaces
{
    /// <summary>The folder that is meant; null for the id of a shipped pack.</summary>
    /// <param name="pack">An id or a path.</param>
    /// <param name="root">The folder at which relative paths begin.</param>
    public static string? FolderOf(string pack, string root) =>
        PackSource.ShippedIds.Contains(pack, StringComparer.Ordinal) ? null : Path.GetFullPath(pack, root);

    /// <summary>The folders that may change.</summary>
    public static IReadOnlyList<string> FoldersOf(RuleBookOptions options, string root) =>
        [.. options.Packs.Select(p => FolderOf(p, root)).OfType<string>()];

    /// <summary>All packs in the order in which they are laid over each other.</summary>
    public static IReadOnlyList<PackSource> SourcesOf(RuleBookOptions options, string root) =>
    [
        .. options.Packs.Select(p => FolderOf(p, root) is { } folder ? PackSource.FromFolder(folder) : PackSource.Shipped(p)),
        .. options.Sources,
    ];

    /// <summary>True where the book is the one that the library keeps for everybody.</summary>
    public static bool IsEnglandAlone(RuleBookOptions options) =>
        options.Sources.Count == 0 && options.Packs is [var only] && only == PackSource.England.Name;
}
