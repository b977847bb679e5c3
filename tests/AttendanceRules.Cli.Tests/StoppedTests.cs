using System.Diagnostics;
using System.Globalization;

namespace AttendanceRules.Cli.Tests;

/// <summary>Ctrl-C ends every command that takes a while with exit code 130, and nothing half-written is left.</summary>
[Trait("Category", "Slow")]
public sealed class StoppedTests : IDisposable
{
    // So many pupils that no run is over before the signal comes.
    private const string Many = "400000";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stopped-");

    [Theory]
    [InlineData("check", "rules/examples/fenmoor", "--watch")]
    [InlineData("check", "england", "--strict")]
    [InlineData("test", "england", "--mutate", "--most", "100000")]
    [InlineData("test", "england")]
    [InlineData("prove", "england")]
    [InlineData("impact", "--before", "england", "--after", "rules/examples/our-school", "--tries", "100000")]
    [InlineData("import", "LARGE", "--dry-run")]
    [InlineData("import", "LARGE", "--to", "OUT")]
    [InlineData("evaluate", "LARGE", "--as-of", "2026-11-20")]
    [InlineData("report", "LARGE", "--kind", "governors", "--as-of", "2026-11-20")]
    [InlineData("generate", "--pupils", Many)]
    public async Task A_command_that_was_stopped_says_130(params string[] words)
    {
        using var process = Start(words);
        await Until(process, () => File.ReadAllText($"/proc/{process.Id}/maps").Contains("/AttendanceRules.dll", StringComparison.Ordinal));
        Assert.Equal(130, await Stop(process));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullName, "out*"));
    }

    [Fact]
    public async Task Of_school_folders_those_stay_that_are_whole()
    {
        using var process = Start("generate", "--pupils", Many, "--out", "OUT");
        await Until(process, () => Directory.Exists(Out) && Directory.EnumerateDirectories(Out).Any(d => !IsBegun(d)));
        Assert.Equal(130, await Stop(process));
        var schools = Directory.GetDirectories(Out);
        Assert.DoesNotContain(schools, IsBegun);
        Assert.All(schools, s => Assert.True(File.Exists(Path.Combine(s, "answers.csv"))));
    }

    [Fact]
    public async Task Of_a_register_file_nothing_stays()
    {
        using var process = Start("generate", "--pupils", Many, "--out", "OUT.areg");
        await Until(process, () => Directory.EnumerateFiles(folder.FullName).Any(IsBegun));
        Assert.Equal(130, await Stop(process));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    [Fact]
    public async Task Nothing_stays_where_the_terminal_is_closed()
    {
        using var process = Start("generate", "--pupils", Many, "--out", "OUT.areg");
        await Until(process, () => Directory.EnumerateFiles(folder.FullName).Any(IsBegun));
        Assert.Equal(129, await Stop(process, "-HUP"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    // As nohup begins one.
    [Fact]
    public async Task A_command_that_ignores_that_its_terminal_is_closed_goes_on()
    {
        using var process = Start(isHangupIgnored: true, "generate", "--pupils", "6000", "--out", "OUT.areg");
        await Until(process, () => Directory.EnumerateFiles(folder.FullName).Any(IsBegun));
        Assert.Equal(0, await Stop(process, "-HUP"));
        Assert.Equal("out.areg", Path.GetFileName(Assert.Single(Directory.EnumerateFileSystemEntries(folder.FullName))));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string Out => Path.Combine(folder.FullName, "out");

    private static bool IsBegun(string path) => path.EndsWith(".part", StringComparison.Ordinal);

    private Process Start(params string[] words) => Start(isHangupIgnored: false, words);

    private Process Start(bool isHangupIgnored, params string[] words)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What another process has loaded, and signals to it alone, are to be had on Linux.");
        return CommandLine.StartToBeStopped(isHangupIgnored, [.. words.Select(w => w switch
        {
            "OUT" => Out, "OUT.areg" => Out + ".areg", "LARGE" => Large(), _ => w,
        })]);
    }

    // The rows of a small register over and over, each time of other pupils.
    private string Large()
    {
        var path = Path.Combine(folder.FullName, "large.csv");
        var rows = File.ReadAllLines(RepositoryFolder.Of("seeds", "formats", "good", "long.csv"));
        using var writer = new StreamWriter(path);
        writer.WriteLine(rows[0]);
        for (var i = 0; i < 20_000; i++)
        {
            foreach (var row in rows.Skip(1))
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"X{i}{row}"));
            }
        }

        return path;
    }

    private static async Task Until(Process process, Func<bool> isReady)
    {
        while (!isReady())
        {
            Assert.False(process.HasExited, "It ended before anybody stopped it.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<int> Stop(Process process, string signal = "-INT")
    {
        // Whoever reads nothing would hold the run up.
        var read = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        using (var kill = Process.Start("kill", [signal, process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(" at ", await read.Item2, StringComparison.Ordinal);
        await read.Item1;
        return process.ExitCode;
    }
}
