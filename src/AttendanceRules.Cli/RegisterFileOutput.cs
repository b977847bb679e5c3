using AttendanceRules.Calendar;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Cli;

/// <summary>Writes a register file under another name and gives it its own once it is whole: no half file is taken for one.</summary>
internal static class RegisterFileOutput
{
    /// <summary>Whether a path is one of a register file.</summary>
    public static bool Is(string? path) => path?.EndsWith(RegisterFile.Extension, StringComparison.OrdinalIgnoreCase) == true;

    /// <param name="path">Where it is to be.</param>
    /// <param name="week">The week of its schools.</param>
    /// <param name="write">Adds the schools, until the token ends it.</param>
    /// <exception cref="UsageException">There is a file or folder of the name already.</exception>
    public static void Write(string path, SchoolWeek week, Action<RegisterFileWriter, CancellationToken> write)
    {
        if (Path.Exists(path))
        {
            throw new UsageException($"There is {path} already; nothing was written. Name another file.");
        }

        Undivided.Do(token => WriteBeside(path, week, writer => write(writer, token)));
    }

    private static void WriteBeside(string path, SchoolWeek week, Action<RegisterFileWriter> write)
    {
        var begun = path + ".part";
        try
        {
            using (var stream = new FileStream(begun, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1 << 20))
            {
                var writer = new RegisterFileWriter(stream, week);
                write(writer);
                writer.Complete();
            }

            File.Move(begun, path);
        }
        catch
        {
            File.Delete(begun);
            throw;
        }
    }
}
