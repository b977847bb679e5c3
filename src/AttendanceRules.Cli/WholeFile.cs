using System.Text;

namespace AttendanceRules.Cli;

/// <summary>
/// Writes a file beside its place and gives it its name once it is whole: what was there before stays until then, and whoever is cut off
/// leaves no half file.
/// </summary>
internal static class WholeFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(Utf8.GetBytes(text)));

    /// <param name="path">Where it is to be.</param>
    /// <param name="write">Writes its content, in little time.</param>
    /// <param name="replaces">False: a file that is there already is an error.</param>
    /// <exception cref="IOException">It cannot be written, or is there already; nothing is left of it.</exception>
    public static void Write(string path, Action<Stream> write, bool replaces = true)
    {
        // A device or a pipe of the shell is written to as it is, and a link stays one.
        if (path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        Undivided.Do(_ => WriteBeside(path, write, replaces));
    }

    private static void WriteBeside(string path, Action<Stream> write, bool replaces)
    {
        path = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var begun = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            using (var stream = new FileStream(begun, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(path))
            {
                File.SetUnixFileMode(begun, File.GetUnixFileMode(path));
            }

            File.Move(begun, path, replaces);
        }
        catch
        {
            File.Delete(begun);
            throw;
        }
    }
}
