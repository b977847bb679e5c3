namespace AttendanceRules.Cli;

/// <summary>
/// Does what leaves files behind. Whoever presses Ctrl-C meanwhile stops the command when they are whole, or gone: short work is done to
/// its end, long work asks the token.
/// </summary>
internal static class Undivided
{
    [ThreadStatic]
    private static StopSignals? around;

    /// <summary>Does the work; within other such work it is part of that.</summary>
    /// <exception cref="StoppedException">A signal came meanwhile.</exception>
    public static void Do(Action<CancellationToken> work)
    {
        if (around is not null)
        {
            work(around.Token);
            return;
        }

        using var stop = around = new StopSignals();
        try
        {
            work(stop.Token);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            throw new StoppedException(stop.ExitCode);
        }
        finally
        {
            around = null;
        }

        if (stop.Token.IsCancellationRequested)
        {
            throw new StoppedException(stop.ExitCode);
        }
    }
}
