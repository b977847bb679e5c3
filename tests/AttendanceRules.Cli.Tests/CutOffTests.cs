using System.Diagnostics;

namespace AttendanceRules.Cli.Tests;

/// <summary>A run that is cut off says so by its exit code, and leaves no half-written file.</summary>
[Trait("Category", "Slow")]
public sealed class CutOffTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cut-off-");

    private string Out => Path.Combine(folder.FullName, "page.html");

    [Fact]
    public void A_full_disk_is_said_and_nothing_is_taken_for_the_whole()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var found = Shell("exec \"$0\" \"$@\" > /dev/full", "document", "england", "--as-of", "2026-11-20");
        Assert.Equal(ExitCode.CouldNotRun, found.ExitCode);
        Assert.Contains("space", found.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Single(found.Error.Trim().Split('\n'));
    }

    [Fact]
    public void A_file_on_a_full_disk_is_said_too()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var found = CommandLine.Run("document", "england", "--as-of", "2026-11-20", "--to", "/dev/full");
        Assert.Equal(ExitCode.CouldNotRun, found.ExitCode);
        Assert.Contains("space", found.Error, StringComparison.OrdinalIgnoreCase);
    }

    // Whoever reads only the first lines closes the pipe: nothing is wrong, and nobody is blamed.
    [Fact]
    public void A_pipe_that_is_closed_ends_the_run_without_a_trace()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var found = Shell("\"$0\" \"$@\" | head -n 1", "document", "england", "--as-of", "2026-11-20");
        Assert.Single(found.Output.Trim().Split('\n'));
        Assert.DoesNotContain(" at ", found.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_stays_as_it_is_until_the_new_one_is_whole()
    {
        WholeFile.WriteText(Out, "before");
        Assert.Throws<IOException>(() => WholeFile.Write(Out, stream =>
        {
            stream.Write("half"u8);
            throw new IOException("No space left on device");
        }));
        Assert.Equal("before", File.ReadAllText(Out));
        WholeFile.WriteText(Out, "after");
        Assert.Equal("after", File.ReadAllText(Out));
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    [Fact]
    public void A_link_stays_one_and_the_file_keeps_who_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = Path.Combine(folder.FullName, "file");
        File.WriteAllText(file, "before");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(Out, file);
        WholeFile.WriteText(Out, "after");
        Assert.Equal((file, "after"), (new FileInfo(Out).LinkTarget, File.ReadAllText(file)));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void A_file_that_must_not_be_there_is_not_written_over()
    {
        File.WriteAllText(Out, "before");
        Assert.ThrowsAny<IOException>(() => WholeFile.Write(Out, s => s.Write("after"u8), replaces: false));
        Assert.Equal("before", File.ReadAllText(Out));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("evaluate")]
    [InlineData("import")]
    public void A_folder_that_is_not_one_is_said(string command)
    {
        File.WriteAllText(Out, "");
        var found = CommandLine.RunHere(command, Path.Combine(Out, "below"));
        Assert.Equal(ExitCode.CouldNotRun, found.ExitCode);
        Assert.DoesNotContain(" at ", found.Error, StringComparison.Ordinal);
    }

    // Rights do not bind whoever runs the tests in a container; a link to itself can be read by nobody.
    [Theory]
    [InlineData("check")]
    [InlineData("evaluate")]
    [InlineData("import", "--dry-run")]
    [InlineData("test")]
    public void A_folder_that_cannot_be_read_is_said(string command, params string[] options)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.CreateSymbolicLink(Out, Out);
        var found = CommandLine.RunHere([command, Out, .. options]);
        Assert.Equal(ExitCode.CouldNotRun, found.ExitCode);
        Assert.DoesNotContain(" at ", found.Error, StringComparison.Ordinal);
        Assert.Contains("page.html", found.Error, StringComparison.Ordinal);
    }

    // A folder below a file cannot be made, whoever asks.
    [Theory]
    [InlineData("import", "seeds/formats/good/ctf-24.xml", "--to")]
    [InlineData("generate", "--pupils", "20", "--seed", "1", "--out")]
    [InlineData("export", "pack", "good-practice", "--to")]
    public void Where_nothing_can_be_written_it_is_said_and_nothing_is_left(params string[] words)
    {
        File.WriteAllText(Out, "before");
        var place = Path.Combine(Out, "below");
        var found = CommandLine.RunHere(
            [.. words.Select(w => w.Contains('/', StringComparison.Ordinal) ? RepositoryFolder.Of(w.Split('/')) : w), place]);
        Assert.Equal((ExitCode.CouldNotRun, "before"), (found.ExitCode, File.ReadAllText(Out)));
        Assert.DoesNotContain(" at ", found.Error, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    [Fact]
    public void A_pack_that_is_exported_is_there_whole_and_nothing_beside_it()
    {
        var target = Path.Combine(folder.FullName, "kept");
        Assert.Equal(ExitCode.Success, CommandLine.RunHere("export", "pack", "good-practice", "--to", target).ExitCode);
        var written = Directory.EnumerateFiles(RepositoryFolder.Of("rules", "good-practice"), "*.json*", SearchOption.AllDirectories);
        Assert.Equal(written.Count(), Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).Count());
        Assert.Equal([target], Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    // A process reads the zone and the language of its host when it starts.
    [Fact]
    public void Another_time_zone_and_language_of_the_host_change_nothing()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        string[] words =
            ["evaluate", RepositoryFolder.Of("seeds", "school"), "--as-of", "2026-11-20", "--pupil", "P013", "--format", "csv"];
        var here = Shell("TZ=UTC exec \"$0\" \"$@\"", words);
        var there = Shell("TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 exec \"$0\" \"$@\"", words);
        Assert.Equal((ExitCode.Success, here.Output), (there.ExitCode, there.Output));
        Assert.Contains("P013", here.Output, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Outcome Shell(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("sh")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var word in new[] { "-c", script, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", "exec",
            Path.Combine(AppContext.BaseDirectory, "AttendanceRules.Cli.dll") }.Concat(arguments))
        {
            start.ArgumentList.Add(word);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return new Outcome(process.ExitCode, output.Result, error.Result);
    }
}
