using System.Diagnostics.CodeAnalysis;

namespace AttendanceRules.Bulk;

/// <summary>
/// Pieces of work that several threads do, with their results in order. Pieces are taken only as results are, so that what is in memory
/// does not grow with the work.
/// </summary>
internal sealed class OrderedWork<TPiece, TResult> : IDisposable
{
    // Enough that a long piece keeps nobody waiting.
    private const int UsualPerThread = 4;

    private readonly IEnumerator<TPiece> pieces;
    private readonly Func<TPiece, CancellationToken, TResult> work;
    private readonly CancellationTokenSource stop;
    private readonly SharedWork shared;
    private readonly TaskFactory<TResult> factory;
    private readonly Queue<Task<TResult>> ahead = new();
    private readonly bool callerWorks;
    private readonly int most;
    private bool isMore = true;

    /// <param name="pieces">The pieces, asked for on the thread that takes results.</param>
    /// <param name="work">What is done with one.</param>
    /// <param name="threads">How many are done at a time, at least 1.</param>
    /// <param name="cancellationToken">Passed on to the work.</param>
    /// <param name="perThread">How many pieces a thread has ahead, at least 1; fewer where each is large.</param>
    /// <param name="callerWorks">Whether the thread that takes results is one of those that work, while it has to wait for one:
    /// results are then taken by <see cref="ResultOf"/>.</param>
    public OrderedWork(IEnumerable<TPiece> pieces, Func<TPiece, CancellationToken, TResult> work, int threads,
        CancellationToken cancellationToken, int perThread = UsualPerThread, bool callerWorks = false)
    {
        (this.pieces, this.work, this.callerWorks) = (pieces.GetEnumerator(), work, callerWorks);
        // A caller that works alone has nobody to keep waiting.
        most = callerWorks && threads == 1 ? 1 : threads * perThread;
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        shared = new SharedWork(callerWorks ? threads - 1 : threads);
        factory = new TaskFactory<TResult>(CancellationToken.None, TaskCreationOptions.HideScheduler, TaskContinuationOptions.None, shared);
    }

    /// <summary>The next result, perhaps still to come; false: all pieces are done.</summary>
    public bool TryNext([NotNullWhen(true)] out Task<TResult>? next)
    {
        while (isMore && ahead.Count < most)
        {
            isMore = Take(out var piece);
            if (isMore)
            {
                ahead.Enqueue(factory.StartNew(() =>
                {
                    stop.Token.ThrowIfCancellationRequested();
                    return work(piece, stop.Token);
                }));
            }
        }

        return ahead.TryDequeue(out next);
    }

    /// <summary>What a piece came to; until then the thread that asks does what waits, where it is one of those that work.</summary>
    public TResult ResultOf(Task<TResult> task)
    {
        while (callerWorks && !task.IsCompleted && shared.TryDo())
        {
        }

        return task.GetAwaiter().GetResult();
    }

    // What fails while pieces are read is said once the results of those before are taken.
    private bool Take(out TPiece piece)
    {
        piece = default!;
        try
        {
            if (pieces.MoveNext())
            {
                piece = pieces.Current;
                return true;
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            ahead.Enqueue(Task.FromException<TResult>(e));
        }

        return false;
    }

    /// <summary>Gives up what is not done, and waits until no thread works any more: what they read may be closed then.</summary>
    public void Dispose()
    {
        stop.Cancel();
        while (shared.TryDo())
        {
        }

        foreach (var task in ahead)
        {
            // Nobody asks for these results, and for what went wrong with them.
            task.ContinueWith(static t => _ = t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default).Wait();
        }

        pieces.Dispose();
        stop.Dispose();
    }
}
