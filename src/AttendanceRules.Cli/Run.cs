using AttendanceRules.Advice.Formats;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Cli;

/// <summary>Turns what cannot run into one line and exit code 2.</summary>
internal static class Run
{
    public static int Guarded(Func<int> body)
    {
        try
        {
            return body();
        }
        catch (StoppedException e)
        {
            return e.ExitCode;
        }
        catch (RuleBookException e)
        {
            Tell(e.Message);
            return ExitCode.ChecksFailed;
        }
        catch (FileNotFoundException e) when (e.FileName is { } file)
        {
            Tell($"{Path.GetRelativePath(Directory.GetCurrentDirectory(), file)} cannot be opened. "
                + "Check that it exists, may be read and is not open in another program.");
            return ExitCode.CouldNotRun;
        }
        catch (ArgumentException e) when (e.ParamName is { } name)
        {
            // Whoever types an option does not know our parameter names.
            Tell(e.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal));
            return ExitCode.CouldNotRun;
        }
        catch (Exception e) when (
            e is UsageException or RecordException or RegisterFileException or Import.ImportException or Synthetic.CohortModelException
                or IOException or ArgumentException or InvalidOperationException or UnauthorizedAccessException)
        {
            Tell(e.Message);
            return ExitCode.CouldNotRun;
        }
    }

    // A message may hold a name from a pack or a file, which steers no terminal; its lines stay.
    private static void Tell(string message)
    {
        foreach (var line in message.Split('\n'))
        {
            Console.Error.WriteLine(PlainText.Of(line.TrimEnd('\r')));
        }
    }
}
