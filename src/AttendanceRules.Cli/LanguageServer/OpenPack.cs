using System.Text;
using AttendanceRules.Editing;

namespace AttendanceRules.Cli.LanguageServer;

/// <summary>A pack in a folder with the packs below it, as an editor holds their files.</summary>
/// <param name="sources">The packs, the lowest first, with the editor's texts over their files.</param>
/// <param name="copies">Where packs of the package can be read.</param>
internal sealed class OpenPack(IReadOnlyList<PackSource> sources, ShippedCopies copies)
{
    public IReadOnlyList<PackSource> Sources => sources;

    /// <summary>Whether a file, by the name of its pack, can be changed.</summary>
    public bool IsMine(string file) => Find(file) is { Folder: { } folder } && !copies.Holds(folder);

    /// <summary>The path of a file; of a shipped pack that of a copy which cannot be written.</summary>
    public string PathOf(string file)
    {
        var source = Find(file) ?? throw new InvalidOperationException($"No pack has the file {file}.");
        var inside = file[(source.Name.Length + 1)..];
        return source.Folder is { } folder ? Path.GetFullPath(Path.Combine(folder, inside)) : copies.PathOf(source, inside);
    }

    /// <summary>The file by the name of its pack, from its path; null where it is of none of the packs.</summary>
    public string? FileOf(string path)
    {
        foreach (var source in sources.Where(s => s.Folder is not null))
        {
            var inside = Path.GetRelativePath(source.Folder!, path).Replace('\\', '/');
            if (!inside.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(inside))
            {
                return source.Name + "/" + inside;
            }
        }

        return null;
    }

    /// <summary>The names of all packs; what did not change since is taken from the cache.</summary>
    public NameIndex Names(Dictionary<string, (string Text, FileNames Names)> cache)
    {
        var files = new List<FileNames>();
        foreach (var source in sources)
        {
            foreach (var (name, content) in source.Read())
            {
                var (key, text) = ($"{source.Folder}|{source.Name}/{name}", Encoding.UTF8.GetString(content));
                if (!cache.TryGetValue(key, out var known) || known.Text != text)
                {
                    var read = FileNames.Read(source.Name, source.Name + "/" + name, text);

                    // While a file is half written its names are those of a moment ago.
                    known = (text, read.Root is null && known.Names is { } before ? before : read);
                    cache[key] = known;
                }

                files.Add(known.Names);
            }
        }

        return new NameIndex(files);
    }

    private PackSource? Find(string file) => sources.FirstOrDefault(s => file.StartsWith(s.Name + "/", StringComparison.Ordinal));
}
