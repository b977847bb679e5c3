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

        // Where it is ignored, as under nohup, the runtime leaves it ignored.
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => Stop(context, HungUp)),
    ];

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
