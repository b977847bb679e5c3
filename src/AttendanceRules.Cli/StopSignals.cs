using System.Globalization;
using System.Runtime.InteropServices;

namespace AttendanceRules.Cli;

/// <summary>
/// Ends work between two lines when somebody presses Ctrl-C, the terminal is closed or a scheduler asks the process to end.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    // By custom: 128 and the number of the signal.
    private const int HungUp = 129;
    private const int Interrupted = 130;
    private const int Terminated = 143;

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private int code = Interrupted;

    public StopSignals() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, Interrupted)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, Terminated)),
        .. MindsTerminal() ? [PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => Stop(context, HungUp))]
            : Array.Empty<PosixSignalRegistration>(),
    ];

    // Under nohup a process ignores it, and whoever registers would not any more. Whether it does is to be had on Linux.
    private static bool MindsTerminal()
    {
        const string ignored = "SigIgn:";
        return OperatingSystem.IsLinux() && File.ReadLines("/proc/self/status")
            .FirstOrDefault(l => l.StartsWith(ignored, StringComparison.Ordinal)) is { } line
            && ulong.TryParse(line.AsSpan(ignored.Length).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var all)
            && (all & 1) == 0;
    }

    public CancellationToken Token => source.Token;

    /// <summary>The exit code of a process that was stopped.</summary>
    public int ExitCode => code;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }

        source.Dispose();
    }

    private void Stop(PosixSignalContext context, int exitCode)
    {
        context.Cancel = true;
        code = exitCode;
        source.Cancel();
    }
}
