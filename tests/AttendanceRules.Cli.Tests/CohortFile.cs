namespace AttendanceRules.Cli.Tests;

/// <summary>Made-up cohorts as register files: a small one with its advice, and one that takes a while.</summary>
public sealed class CohortFile : IDisposable
{
    public const int LongSize = 1200;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cohort-");

    public CohortFile()
    {
        Write("60", Path);
        Write("1200", LongPath);
        Whole = CommandLine.RunHere("advise", Path, "--as-of", "2026-07-20");
        Assert.Equal((0, ""), (Whole.ExitCode, Whole.Error));
    }

    public string Path => Of("small.areg");

    public string LongPath => Of("long.areg");

    internal Outcome Whole { get; }

    public string Of(string name) => System.IO.Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    private static void Write(string pupils, string path)
    {
        var written = CommandLine.RunHere("generate", "--pupils", pupils, "--seed", "3", "--out", path);
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
    }
}
