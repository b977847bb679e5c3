namespace AttendanceRules.Import.Sheets;

/// <summary>The files of one folder, by fixed names. Nothing outside the folder is opened, not even through a link.</summary>
internal sealed class InputFolder
{
    private readonly string root;

    public InputFolder(string folder)
    {
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(root))
        {
            throw new ImportException("There is no such folder. Name the folder that holds pupils.csv and register.csv.");
        }
    }

    public string Name => Path.GetFileName(root);

    /// <summary>Names of the files in it; none where the folder may be entered and not listed.</summary>
    public IReadOnlyList<string> Names()
    {
        try
        {
            return [.. Directory.EnumerateFiles(root).Select(f => Path.GetFileName(f))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>A file of the folder, to be opened as often as need be.</summary>
    public InputFile File(string file, IProgress<(long Done, long Of)>? progress = null, long limit = Limits.FileBytes) =>
        new(file, () => Open(file, limit)) { Progress = progress };

    public bool Has(string file) => System.IO.File.Exists(PathOf(file));

    public Stream Open(string file, long limit = Limits.FileBytes)
    {
        var path = PathOf(file);
        if (!System.IO.File.Exists(path))
        {
            throw Missing(file);
        }

        var target = new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true);
        if (target is not null && Path.GetDirectoryName(target.FullName) is var home && home != root && home != RealRoot())
        {
            throw new ImportException($"{file} is a link that leads out of the folder. Put the file itself into the folder.");
        }

        return OpenFile(path, file, limit);
    }

    public static Stream OpenFile(string path, string name, long limit)
    {
        try
        {
            // A pipe has no length, and to open one would wait for whoever writes to it.
            var file = new FileInfo(path);
            if (((file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo) ?? file).Length == 0)
            {
                return Stream.Null;
            }

            var stream = file.OpenRead();
            if (stream.Length <= limit)
            {
                return stream;
            }

            var length = stream.Length;
            stream.Dispose();
            throw new ImportException($"{name} has {length} bytes; at most {limit} are read. Split the data by school or by year.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{name} cannot be opened. Check that it exists, may be read and is not open in another program.", e);
        }
    }

    public static ImportException Missing(string file) =>
        new($"{file} is missing. Put it into the folder; its columns are documented in the README of the sample school.");

    /// <summary>Whether a path leads to the file of this name.</summary>
    public bool IsFile(string name, string? path) => path is not null && Path.GetFullPath(path) == PathOf(name);

    private string PathOf(string file) => Path.Combine(root, file);

    private string RealRoot() => new DirectoryInfo(root).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? root;
}
