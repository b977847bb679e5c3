using System.Collections.Concurrent;
using System.Text;
using AttendanceRules.Editing;

namespace AttendanceRules.Cli.LanguageServer;

/// <summary>The files that an editor has open, over those on disk.</summary>
internal sealed class OpenPacks : IDisposable
{
    private readonly ConcurrentDictionary<string, string> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Text, FileNames Names)> names = new(StringComparer.Ordinal);
    private readonly ShippedCopies copies = new();

    public void Open(string path, string text) => open[path] = text;

    public void Close(string path) => open.TryRemove(path, out _);

    /// <summary>The text of a file as it is edited, else as it is on disk; null where there is none.</summary>
    public string? TextOf(string path) => open.TryGetValue(path, out var text) ? text : File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>The open files in a folder and those below it.</summary>
    public IEnumerable<string> OpenIn(string folder) => open.Keys.Where(p =>
        p.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>The pack in whose folder the file is; null where it is in none, or where the pack cannot be read.</summary>
    public OpenPack? PackOf(string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(folder) && Packs.IsPack(folder))
            {
                return new OpenPack([.. Packs.Find([folder]).Select(Edited)], copies);
            }
        }

        return null;
    }

    /// <summary>A place in a file; null where the file is of no pack.</summary>
    public PointedName? At(string path, int line, int column)
    {
        if (TextOf(path) is not { } text || PackOf(path) is not { } pack || pack.FileOf(path) is not { } file)
        {
            return null;
        }

        var index = pack.Names(names);
        return new PointedName(pack, index, text, Json.TextPlaces.Offset(text, line, column), index.At(file, line, column));
    }

    public void Dispose() => copies.Dispose();

    private PackSource Edited(PackSource source) => source.Folder is not { } folder ? source
        : source.Changed(name => open.TryGetValue(Path.GetFullPath(Path.Combine(folder, name)), out var text)
            ? Encoding.UTF8.GetBytes(text) : null);
}
