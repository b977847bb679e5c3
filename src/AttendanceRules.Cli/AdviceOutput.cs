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
        if (path is not null and not "-" && Path.Exists(path))
        {
            throw new UsageException($"There is {path} already; nothing was written. Name another file.");
        }

        using var inner = path is null or "-" ? StandardStreams.OpenOutput() : new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        using var output = new BufferedStream(inner, BufferBytes);
        work(output);
    }
}
