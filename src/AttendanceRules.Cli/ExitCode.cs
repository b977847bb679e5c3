namespace AttendanceRules.Cli;

/// <summary>Exit codes for the shell.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>Problems were found, or cases failed.</summary>
    public const int ChecksFailed = 1;

    public const int CouldNotRun = 2;
}
