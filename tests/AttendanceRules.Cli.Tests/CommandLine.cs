using System.Diagnostics;

namespace AttendanceRules.Cli.Tests;

/// <summary>
/// Runs the command line in the repository's folder: as a process, or in this one, which takes a tenth of the time.
/// <see cref="ProcessTests"/> holds both equal for each command, format and exit code.
/// </summary>
internal static class CommandLine
{
    private const int Patience = 180_000;

    private static readonly Lock Here = new();

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string Own => Path.Combine(AppContext.BaseDirectory, "AttendanceRules.Cli.dll");

    /// <summary>Runs it in this process, one at a time: standard output and the current folder are the whole process's.</summary>
    public static Outcome RunHere(params string[] arguments)
    {
        lock (Here)
        {
            using Captured output = new(), error = new();
            var folder = Directory.GetCurrentDirectory();
            try
            {
                Directory.SetCurrentDirectory(RepositoryFolder.Path);
                return new Outcome(StandardStreams.With(output, error, () => CommandTree.Run(arguments)), output.Text, error.Text);
            }
            finally
            {
                Directory.SetCurrentDirectory(folder);
            }
        }
    }

    /// <summary>Runs the built command line as a process.</summary>
    public static Outcome Run(params string[] arguments) => RunWith(null, arguments);

    /// <summary>The same with a text on standard input; null: with nothing that it could read.</summary>
    public static Outcome RunWith(string? input, params string[] arguments)
    {
        using var process = Start(input is not null, arguments);
        if (input is not null)
        {
            // Beside reading: a process whose output nobody takes would not take more input.
            _ = Task.Run(() =>
            {
                using var writer = process.StandardInput;
                writer.Write(input);
            });
        }

        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The command line did not end: " + string.Join(' ', arguments));
        }

        return new Outcome(process.ExitCode, output.Result.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }

    /// <summary>Runs it at a terminal, with its standard output in a file.</summary>
    /// <returns>What the terminal shows: standard error.</returns>
    public static string AtScreen(string output, params string[] arguments)
    {
        static string Quoted(string word) => $"'{word}'";
        var words = new[] { Host, "exec", Own }.Concat(arguments).Select(Quoted);
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"{string.Join(' ', words)} > {Quoted(output)}", "/dev/null"])
        {
            WorkingDirectory = RepositoryFolder.Path, RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false,
        };
        start.Environment["TERM"] = "xterm-256color";
        start.Environment.Remove("NO_COLOR");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var shown = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The command line did not end: " + string.Join(' ', arguments));
        }

        Assert.Equal(0, process.ExitCode);
        return shown.Result;
    }

    /// <summary>Starts it and does not wait; whoever asks ends it.</summary>
    public static Process Start(params string[] arguments) => Start(hasInput: false, arguments);

    /// <summary>
    /// The same for a run that Ctrl-C is to stop. What a shell starts in the background ignores that, and so does all that it starts; GNU
    /// <c>env</c> takes it back.
    /// </summary>
    public static Process StartToBeStopped(bool isHangupIgnored, params string[] arguments) =>
        Start(hasInput: false, arguments, isHangupIgnored ? "--ignore-signal=HUP" : "--default-signal=HUP");

    /// <summary>The same with standard input open.</summary>
    public static Process StartWithInput(params string[] arguments) => Start(hasInput: true, arguments);

    private static Process Start(bool hasInput, string[] arguments, string? hangup = null)
    {
        var isReset = hangup is not null && OperatingSystem.IsLinux();
        var start = new ProcessStartInfo(isReset ? "env" : Host)
        {
            WorkingDirectory = RepositoryFolder.Path, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            RedirectStandardInput = true,
        };
        string[] reset = isReset ? ["--default-signal=INT", hangup!, Host] : [];
        foreach (var argument in (string[])[.. reset, "exec", Own, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // Short runs gain nothing from code that is compiled a second time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_TC_BackgroundWorkerTimeoutMs"] = "0";
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var process = Process.Start(start)!;
        if (!hasInput)
        {
            // Whoever asks gets no answer, and does not wait for one.
            process.StandardInput.Close();
        }

        return process;
    }
}
