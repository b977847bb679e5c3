using AttendanceRules.Bulk;

namespace AttendanceRules.Tests.Bulk;

/// <summary>Work of several threads whose results come in order.</summary>
public sealed class OrderedWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public void Results_come_in_order_though_the_first_piece_is_done_last()
    {
        using var last = new CountdownEvent(3);
        using var work = new OrderedWork<int, int>([0, 1, 2, 3], (piece, _) =>
        {
            if (piece > 0)
            {
                last.Signal();
            }
            else
            {
                Assert.True(last.Wait(Patience, CancellationToken.None));
            }

            return piece * 10;
        }, threads: 2, CancellationToken.None);
        Assert.Equal([0, 10, 20, 30], Results(work));
    }

    [Fact]
    public async Task Pieces_are_taken_only_a_few_ahead()
    {
        var taken = 0;
        using var work = new OrderedWork<int, int>(Enumerable.Range(0, 1000).Select(i => taken++ + i), (piece, _) => piece, threads: 2,
            CancellationToken.None);
        for (var i = 0; i < 100; i++)
        {
            await Next(work);
            Assert.InRange(taken, i + 1, i + 8);
        }
    }

    [Fact]
    public void No_more_threads_work_than_asked_for()
    {
        var (now, most) = (0, 0);
        using var work = new OrderedWork<int, int>(Enumerable.Range(0, 200), (piece, _) =>
        {
            var here = Interlocked.Increment(ref now);
            InterlockedMax(ref most, here);
            Thread.SpinWait(2000);
            Interlocked.Decrement(ref now);
            return piece;
        }, threads: 2, CancellationToken.None);
        Assert.Equal(200, Results(work).Count);
        Assert.InRange(most, 1, 2);
    }

    [Fact]
    public async Task What_fails_is_said_in_its_place()
    {
        using var work = new OrderedWork<int, int>([0, 1, 2], (piece, _) => piece == 1 ? throw new InvalidDataException() : piece,
            threads: 2, CancellationToken.None);
        Assert.Equal(0, await Next(work));
        await Assert.ThrowsAsync<InvalidDataException>(() => Next(work));
        Assert.Equal(2, await Next(work));
        Assert.False(work.TryNext(out _));
    }

    [Fact]
    public async Task Pieces_that_cannot_be_read_are_said_after_the_results_before_them()
    {
        static IEnumerable<int> Pieces()
        {
            yield return 5;
            throw new InvalidDataException();
        }

        using var work = new OrderedWork<int, int>(Pieces(), (piece, _) => piece, threads: 2, CancellationToken.None);
        Assert.Equal(5, await Next(work));
        await Assert.ThrowsAsync<InvalidDataException>(() => Next(work));
        Assert.False(work.TryNext(out _));
    }

    [Fact]
    public void Once_it_is_given_up_no_thread_works_any_more()
    {
        var underWay = 0;
        using var begun = new ManualResetEventSlim();
        var work = new OrderedWork<int, int>(Enumerable.Range(0, 100), (piece, stop) =>
        {
            Interlocked.Increment(ref underWay);
            begun.Set();
            stop.WaitHandle.WaitOne(Patience);
            Interlocked.Decrement(ref underWay);
            return piece;
        }, threads: 2, CancellationToken.None);
        _ = Next(work);
        Assert.True(begun.Wait(Patience, TestContext.Current.CancellationToken));
        work.Dispose();
        // The first piece was handed out: whoever has it waits for it.
        Assert.InRange(underWay, 0, 1);
    }

    [Fact]
    public void A_caller_that_works_alone_does_each_piece_when_its_result_is_taken()
    {
        var (here, done) = (Environment.CurrentManagedThreadId, new List<int>());
        using var work = new OrderedWork<int, int>(Enumerable.Range(0, 20), (piece, _) =>
        {
            Assert.Equal(here, Environment.CurrentManagedThreadId);
            done.Add(piece);
            return piece * 10;
        }, threads: 1, CancellationToken.None, callerWorks: true);
        for (var i = 0; i < 20; i++)
        {
            Assert.True(work.TryNext(out var next));
            Assert.Equal(i, done.Count);
            Assert.Equal(i * 10, work.ResultOf(next));
        }

        Assert.False(work.TryNext(out _));
    }

    // The first piece waits for three others, which the caller does.
    [Fact]
    public void A_caller_that_works_does_what_waits_while_another_thread_is_at_work()
    {
        using var others = new CountdownEvent(3);
        using var begun = new ManualResetEventSlim();
        var (here, ofOthers) = (Environment.CurrentManagedThreadId, new int[4]);
        using var work = new OrderedWork<int, int>([0, 1, 2, 3], (piece, _) =>
        {
            ofOthers[piece] = Environment.CurrentManagedThreadId;
            if (piece == 0)
            {
                begun.Set();
                Assert.True(others.Wait(Patience, CancellationToken.None));
            }
            else
            {
                others.Signal();
            }

            return piece;
        }, threads: 2, CancellationToken.None, callerWorks: true);
        Assert.True(work.TryNext(out var first));
        Assert.True(begun.Wait(Patience, TestContext.Current.CancellationToken));
        Assert.Equal(0, work.ResultOf(first));
        Assert.NotEqual(here, ofOthers[0]);
        Assert.Equal([here, here, here], ofOthers[1..]);
    }

    [Fact]
    public void What_fails_where_the_caller_does_it_is_said_in_its_place()
    {
        using var work = new OrderedWork<int, int>([0, 1, 2], (piece, _) => piece == 1 ? throw new InvalidDataException() : piece,
            threads: 1, CancellationToken.None, callerWorks: true);
        int Taken() => work.TryNext(out var next) ? work.ResultOf(next) : -1;
        Assert.Equal(0, Taken());
        Assert.Throws<InvalidDataException>(() => Taken());
        Assert.Equal(2, Taken());
        Assert.Equal(-1, Taken());
    }

    [Fact]
    public void A_caller_that_works_alone_can_give_up_what_waits()
    {
        var done = 0;
        var work = new OrderedWork<int, int>(Enumerable.Range(0, 20), (piece, _) => done++, threads: 1, CancellationToken.None,
            callerWorks: true);
        Assert.True(work.TryNext(out var first));
        Assert.Equal(0, work.ResultOf(first));
        Assert.True(work.TryNext(out _));
        work.Dispose();
        Assert.Equal(1, done);
    }

    private static Task<int> Next(OrderedWork<int, int> work) => work.TryNext(out var next) ? next
        : throw new InvalidOperationException("All pieces are done.");

    private static List<int> Results(OrderedWork<int, int> work)
    {
        var results = new List<int>();
        while (work.TryNext(out var next))
        {
            results.Add(next.GetAwaiter().GetResult());
        }

        return results;
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
