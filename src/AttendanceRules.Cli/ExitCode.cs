namespace AttendanceRules.Cli;

/// <summary>What the shell is told.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The answer is no: problems were found, or cases failed.</summary>
    public const int ChecksFailed = 1;

    public const int CouldNotRun = 2;
}
