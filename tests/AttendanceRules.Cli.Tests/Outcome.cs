namespace AttendanceRules.Cli.Tests;

/// <summary>What a run of the command line came to.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.TrimEnd('\n').Split('\n');
}
