using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace AttendanceRules.Bulk;

/// <summary>
/// Portions that several threads screen, with what is found in their order, as <see cref="OrderedWork{TPiece,TResult}"/> does of any
/// work: here nothing is made for a portion. The thread that takes what is found works too while it has to wait.
/// </summary>
internal sealed class ScreenWork : IThreadPoolWorkItem, IDisposable
{
    // Enough that a long portion keeps nobody waiting.
    private const int PerThread = 4;

    private readonly object gate = new();
    private readonly IEnumerator<Portion> portions;
    private readonly Func<Portion, CancellationToken, ScreenedPupils> screen;
    private readonly CancellationToken given;
    private readonly CancellationTokenSource stop;
    private readonly (Portion Portion, ScreenedPupils? Found, ExceptionDispatchInfo? Error)[] ahead;
    private readonly int others;
    private bool isMore = true;

    // How many portions were added, begun, and taken; how many threads work besides the caller, and how many portions are being screened.
    private int added;
    private int begun;
    private int taken;
    private int working;
    private int screening;
    private ExceptionDispatchInfo? failed;

    /// <param name="portions">The portions, asked for on the thread that takes what is found.</param>
    /// <param name="screen">Screens one.</param>
    /// <param name="threads">How many are screened at a time, at least 1.</param>
    /// <param name="cancellationToken">Passed on to the work.</param>
    public ScreenWork(IEnumerable<Portion> portions, Func<Portion, CancellationToken, ScreenedPupils> screen, int threads,
        CancellationToken cancellationToken)
    {
        (this.portions, this.screen, given, others) = (portions.GetEnumerator(), screen, cancellationToken, threads - 1);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // A caller that works alone has nobody to keep waiting.
        ahead = new (Portion, ScreenedPupils?, ExceptionDispatchInfo?)[others == 0 ? 1 : threads * PerThread];
    }

    /// <summary>What is found of the next portion; false: there is none.</summary>
    public bool TryNext([NotNullWhen(true)] out ScreenedPupils? found)
    {
        while (isMore && added - taken < ahead.Length)
        {
            isMore = TryAdd();
        }

        found = null;
        if (taken == added)
        {
            failed?.Throw();
            return false;
        }

        var place = taken % ahead.Length;
        while (TryScreen(place))
        {
        }

        (_, found, var error) = ahead[place];
        ahead[place] = default;
        taken++;
        if (error?.SourceException is OperationCanceledException)
        {
            given.ThrowIfCancellationRequested();
        }

        error?.Throw();
        return found is not null;
    }

    /// <summary>Gives up what is not done, and waits until nothing is screened any more: what is read may be closed then.</summary>
    public void Dispose()
    {
        stop.Cancel();
        lock (gate)
        {
            begun = added;
            while (screening > 0)
            {
                Monitor.Wait(gate);
            }
        }

        portions.Dispose();
        stop.Dispose();
    }

    void IThreadPoolWorkItem.Execute()
    {
        while (TryScreen(awaited: null))
        {
        }
    }

    // What fails while portions are read is said once what is found of those before is taken.
    private bool TryAdd()
    {
        try
        {
            if (!portions.MoveNext())
            {
                return false;
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            failed = ExceptionDispatchInfo.Capture(e);
            return false;
        }

        lock (gate)
        {
            ahead[added++ % ahead.Length] = (portions.Current, null, null);
            if (working == others)
            {
                return true;
            }

            working++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return true;
    }

    // Screens the next portion; false: what is awaited is done, or nothing is awaited and no portion is left.
    private bool TryScreen(int? awaited)
    {
        int place;
        lock (gate)
        {
            if (awaited is { } own && (ahead[own].Found is not null || ahead[own].Error is not null))
            {
                return false;
            }

            if (begun == added)
            {
                working -= awaited is null ? 1 : 0;
                return awaited is not null && Monitor.Wait(gate);
            }

            place = begun++ % ahead.Length;
            screening++;
        }

        var portion = ahead[place].Portion;
        var (found, error) = ((ScreenedPupils?)null, (ExceptionDispatchInfo?)null);
        try
        {
            stop.Token.ThrowIfCancellationRequested();
            found = screen(portion, stop.Token);
        }
        catch (Exception e)
        {
            error = ExceptionDispatchInfo.Capture(e);
        }

        lock (gate)
        {
            ahead[place] = (portion, found, error);
            screening--;
            Monitor.PulseAll(gate);
        }

        return true;
    }
}
