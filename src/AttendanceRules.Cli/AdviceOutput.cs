namespace AttendanceRules.Cli;

/// <summary>Where lines of advice go.</summary>
internal static class AdviceOutput
{
    private const int BufferBytes = 1 << 16;

    /// <summary>Does the work with standard output, or with a file that is not there yet. Whole lines stay where it is stopped.</summary>
    /// <param name="path">The file; null or -: standard output.</param>
    /// <param name="work">Writes the lines.</param>
    public static void Write(string? path, Action<Stream> work)
    {
        if (IsFile(path) && Path.Exists(path))
        {
            throw new UsageException($"There is {path} already; nothing was written. Name another file.");
        }

        try
        {
            using var inner = IsFile(path) ? new FileStream(path!, FileMode.CreateNew, FileAccess.Write) : StandardStreams.OpenOutput();
            using var output = new BufferedStream(inner, BufferBytes);
            work(output);
        }
        catch when (IsFile(path) && File.Exists(path))
        {
            CutToWholeLines(path!);
            throw;
        }
    }

    private static bool IsFile(string? path) => path is not null and not "-";

    // A full disk takes a part of a line.
    private static void CutToWholeLines(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        var end = file.Length;
        for (; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
            {
                break;
            }
        }

        file.SetLength(end);
    }
}
