namespace AttendanceRules.Cli.LanguageServer;

/// <summary>Packs of the package as files that cannot be written, so that every editor can show them. They go with the server.</summary>
internal sealed class ShippedCopies : IDisposable
{
    private string? root;

    public bool Holds(string folder) => root is not null
        && Path.GetFullPath(folder).StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    public string PathOf(PackSource source, string file)
    {
        root ??= Directory.CreateTempSubdirectory("attendance-rules-").FullName;
        var folder = Path.Combine(root, source.Name);
        if (!Directory.Exists(folder))
        {
            foreach (var (name, content) in source.Read())
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, content);
                File.SetAttributes(path, FileAttributes.ReadOnly);
            }
        }

        return Path.Combine(folder, file);
    }

    public void Dispose()
    {
        if (root is null)
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(root, recursive: true);
    }
}
