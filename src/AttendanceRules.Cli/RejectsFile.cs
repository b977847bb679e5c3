namespace AttendanceRules.Cli;

/// <summary>The file after <c>--rejects</c>, in which the rows that could not be used are written.</summary>
internal static class RejectsFile
{
    /// <summary>Asks that writing the file costs nothing that is read.</summary>
    /// <param name="list">The file; null: none was named.</param>
    /// <param name="inputs">Files and school folders that are read; null for one that was not named.</param>
    /// <exception cref="UsageException">The file is one of them, or a file in a folder of theirs.</exception>
    public static void CheckIsNoInput(string? list, params IEnumerable<string?> inputs)
    {
        if (list is not null && inputs.OfType<string>().FirstOrDefault(i => IsInput(list, i)) is { } input)
        {
            throw new UsageException(
                $"--rejects {list} would write over what is read: it is {input} or a file in it. Name another file.");
        }
    }

    /// <summary>Writes the file, where one was named.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string? list, Action<Stream> write)
    {
        if (list is null)
        {
            return;
        }

        try
        {
            WholeFile.Write(list, write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--rejects {list} cannot be written: {e.Message} Name a file in a folder that may be written to.");
        }
    }

    // A file that is new in a school's folder writes over nothing.
    private static bool IsInput(string list, string input) => Directory.Exists(input)
        ? File.Exists(list) && Path.GetDirectoryName(Place(list)) is { } folder && IsSame(folder, Place(input))
        : IsSame(Place(list), Place(input));

    // Some file systems tell no capitals apart; where they do, another name costs little.
    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Place(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        FileSystemInfo at = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        return at.Exists && at.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : full;
    }
}
