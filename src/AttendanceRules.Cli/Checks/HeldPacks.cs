namespace AttendanceRules.Cli.Checks;

/// <summary>
/// The packs of one check, each read once: what is held to a signature is what is checked, whatever happens to its folder meanwhile.
/// </summary>
/// <param name="named">What is named; only folders among it are held to a signature.</param>
/// <param name="keys">The public keys; none: no pack is held to one.</param>
internal sealed class HeldPacks(IReadOnlyCollection<string> named, IReadOnlyList<string> keys)
{
    private readonly HashSet<string> folders = [.. named.Where(Directory.Exists).Select(Path.GetFullPath).Select(
        Path.TrimEndingDirectorySeparator)];

    private readonly Dictionary<string, PackSource> kept = new(StringComparer.Ordinal);

    /// <summary>The source as it is held.</summary>
    public PackSource Of(PackSource source)
    {
        if (source.Folder is null)
        {
            return source;
        }

        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(source.Folder));
        if (!kept.TryGetValue(folder, out var held))
        {
            held = keys.Count > 0 && folders.Contains(folder) ? source.SignedBy(keys) : source;
            kept[folder] = held = held.Kept(isParsed: false);
        }

        return held;
    }
}
