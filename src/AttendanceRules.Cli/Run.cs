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
        catch (RuleBookException e)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.ChecksFailed;
        }
        catch (ArgumentException e) when (e.ParamName is { } name)
        {
            // Whoever types an option does not know our parameter names.
            Console.Error.WriteLine(e.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal));
            return ExitCode.CouldNotRun;
        }
        catch (Exception e) when (
            e is UsageException or Import.ImportException or Synthetic.CohortModelException or IOException or ArgumentException
                or InvalidOperationException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.CouldNotRun;
        }
    }
}
