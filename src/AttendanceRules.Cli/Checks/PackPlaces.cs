using AttendanceRules.Problems;

namespace AttendanceRules.Cli.Checks;

/// <summary>Where the files of problems are. A problem names a file below its pack, and tools look below the current folder.</summary>
internal sealed class PackPlaces(IEnumerable<PackSource> sources)
{
    // Of two folders with one name it is not known which a problem is of: no place is better than a wrong one.
    private readonly Dictionary<string, string> folders = sources.Where(s => s.Folder is not null)
        .GroupBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Count() == 1)
        .ToDictionary(g => g.Key, g => g.Single().Folder!, StringComparer.Ordinal);

    /// <summary>
    /// The file's path as seen from the current folder, with forward slashes; null where the problem has no file, or one of a shipped pack.
    /// </summary>
    public string? PathOf(Problem problem)
    {
        var end = problem.File.IndexOf('/', StringComparison.Ordinal);
        var (pack, rest) = end < 0 ? (problem.File, "") : (problem.File[..end], problem.File[(end + 1)..]);
        return folders.TryGetValue(pack, out var folder)
            ? Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(folder, rest)).Replace('\\', '/') : null;
    }
}
