using System.Diagnostics;

namespace AttendanceRules.Benchmarks;

/// <summary>This program in a process of its own, started as this one was: by its own name, or by the one that runs any program.</summary>
internal static class OwnProcess
{
    /// <summary>Starts it and waits for its end.</summary>
    /// <returns>What it wrote.</returns>
    public static string Run(params string[] args)
    {
        var path = Environment.ProcessPath!;
        var isHost = string.Equals(Path.GetFileNameWithoutExtension(path), "dotnet", StringComparison.OrdinalIgnoreCase);
        var start = new ProcessStartInfo(path, isHost ? [typeof(OwnProcess).Assembly.Location, .. args] : args)
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var written = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? written : throw new InvalidOperationException($"The process ended with {process.ExitCode}.");
    }
}
