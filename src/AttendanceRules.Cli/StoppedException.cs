namespace AttendanceRules.Cli;

/// <summary>Somebody stopped the command: it ends with the exit code of the signal.</summary>
internal sealed class StoppedException(int exitCode) : Exception
{
    public int ExitCode { get; } = exitCode;
}
