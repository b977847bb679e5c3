using System.Globalization;
using System.Text;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Json;

/// <summary>
/// The files of a pack in a folder: those that end in <c>.json</c> or <c>.jsonc</c>, in capitals or not. What begins with a dot is not
/// part of a pack, folders included. A link to a file is read where it ends inside the folder.
/// </summary>
internal static class PackFolder
{
    private const int MaxFolders = 8;

    // Links of links of links: a circle ends here.
    private const int MaxLinks = 40;

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, MatchCasing = MatchCasing.CaseInsensitive,
    };

    /// <summary>The files by relative name with forward slashes, in ordinal order.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidOperationException">A pack cannot be in such a folder; the message says what to change.</exception>
    public static List<(string Name, byte[] Content)> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"The folder '{folder}' does not exist. Name the folder that holds the pack's .json files.");
        }

        var files = Files(folder, InvalidOperation);
        return files.Count > Limits.Files
            ? throw new InvalidOperationException(
                $"The folder '{folder}' holds more than {Limits.Files} files; a pack has at most so many. Name the pack's own folder.")
            : files.ConvertAll(f => (f.Name, Bounded(f.File)));
    }

    /// <summary>
    /// What the files look like from outside: names, sizes, times of the last change. Equal stamps: nothing was changed, as far as can be
    /// seen. A folder that is not there, or cannot be read, has a stamp too.
    /// </summary>
    public static string Stamp(string folder)
    {
        var text = new StringBuilder(folder).Append('\n');
        try
        {
            foreach (var (name, file) in Files(folder, m => text.Append(m).Append('\n')))
            {
                var info = new FileInfo(file);
                text.Append(CultureInfo.InvariantCulture, $"{name} {info.Length} {info.LastWriteTimeUtc.Ticks}\n");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            text.Append(e.GetType().Name).Append('\n');
        }

        return text.ToString();
    }

    // One more than a pack may have, at most: a folder of a whole disk is not walked to its end.
    private static List<(string Name, string File)> Files(string folder, Action<string> refuse)
    {
        var root = Real(Path.GetFullPath(folder), MaxLinks);
        var found = new List<(string Name, string File)>();
        Walk(new DirectoryInfo(root), "", 0);
        found.Sort((x, y) => string.CompareOrdinal(x.Name, y.Name));
        return found;

        void Walk(DirectoryInfo at, string prefix, int depth)
        {
            foreach (var item in at.EnumerateFileSystemInfos().Where(i => !i.Name.StartsWith('.'))
                .OrderBy(i => i.Name, StringComparer.Ordinal))
            {
                var name = prefix + item.Name;
                if (found.Count > Limits.Files)
                {
                    return;
                }

                if (item is DirectoryInfo inner)
                {
                    Enter(inner, name, depth);
                }
                else if (Path.GetExtension(item.Name).ToUpperInvariant() is ".JSON" or ".JSONC")
                {
                    Take(item, name);
                }
            }
        }

        void Enter(DirectoryInfo inner, string name, int depth)
        {
            if (inner.LinkTarget is not null)
            {
                refuse($"'{name}' in '{folder}' is a link to a folder, and a pack is not read through one. Put the folder itself there.");
            }
            else if (depth < MaxFolders)
            {
                Walk(inner, name + "/", depth + 1);
            }
            else if (inner.EnumerateFiles("*.json*", Below).Any())
            {
                refuse($"The folder '{name}' is more than {MaxFolders} folders deep in '{folder}', and files of a pack are not read "
                    + "there. Move it up.");
            }
        }

        void Take(FileSystemInfo item, string name)
        {
            var real = item.LinkTarget is null ? item.FullName : Real(item.FullName, MaxLinks);
            if (real.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                found.Add((name, real));
            }
            else
            {
                refuse($"'{name}' is a link that leads out of '{folder}'. Put the file itself into the folder.");
            }
        }
    }

    private static void InvalidOperation(string message) => throw new InvalidOperationException(message);

    // The path with every link on the way replaced by what it leads to.
    private static string Real(string path, int linksLeft)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            var target = new FileInfo(next).LinkTarget;
            real = target is null ? next
                : linksLeft == 0 ? throw new IOException($"'{path}' is a link that never ends.")
                : Real(Path.GetFullPath(target, real), linksLeft - 1);
        }

        return real;
    }

    private static byte[] Bounded(string file)
    {
        // A pipe has no length, and to open one would wait for whoever writes to it.
        if (new FileInfo(file).Length == 0)
        {
            return [];
        }

        // One byte over the limit is enough for the reader to refuse the file.
        using var stream = File.OpenRead(file);
        var size = (int)Math.Min(stream.Length, Limits.FileBytes + 1L);
        var content = new byte[size];
        stream.ReadExactly(content);
        return content;
    }
}
