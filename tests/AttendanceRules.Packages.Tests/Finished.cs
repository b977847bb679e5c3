namespace AttendanceRules.Packages.Tests;

/// <summary>How a process ended, and what it wrote.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error)
{
    /// <summary>The same; a process that failed fails the test with what it wrote.</summary>
    public Finished Succeeds()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}.\n{Output}\n{Error}");
        return this;
    }
}
