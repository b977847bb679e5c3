using System.Diagnostics;

namespace AttendanceRules.Packages.Tests;

/// <summary>Runs <c>dotnet</c>, or what it has built, as a process.</summary>
internal static class DotNet
{
    private const int Patience = 900_000;

    /// <summary>What runs these tests.</summary>
    public static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public static Finished Run(string folder, params string[] arguments) => Start(Host, folder, arguments);

    /// <summary>How a program is started; its output and errors can be read.</summary>
    public static ProcessStartInfo StartInfo(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };

        // A server that builds would outlive the test.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    public static Finished Start(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(program, folder, arguments))!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"It did not end: {program} {string.Join(' ', arguments)}");
        }

        return new Finished(process.ExitCode, output.Result.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }
}
