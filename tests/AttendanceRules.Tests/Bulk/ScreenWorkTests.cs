using AttendanceRules.Bulk;

namespace AttendanceRules.Tests.Bulk;

/// <summary>Portions of a screen are done by several threads, and what is found of them comes in their order.</summary>
public sealed class ScreenWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_is_found_comes_in_the_order_of_the_portions(int threads)
    {
        using var work = new ScreenWork(Portions(200), (portion, _) => Found(portion.From), threads, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 200), Taken(work));
        Assert.False(work.TryNext(out _));
    }

    // Four a thread; one where the caller works alone.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 8)]
    public void No_more_portions_are_asked_for_than_are_looked_at_ahead(int threads, int most)
    {
        var asked = 0;
        using var work = new ScreenWork(Portions(100).Select(p =>
        {
            asked++;
            return p;
        }), (portion, _) => Found(portion.From), threads, CancellationToken.None);
        for (var i = 0; i < 50; i++)
        {
            Assert.True(work.TryNext(out _));
            Assert.Equal(i + most, asked);
        }
    }

    [Fact]
    public void A_caller_that_works_alone_does_each_portion_when_it_is_taken()
    {
        var (here, done) = (Environment.CurrentManagedThreadId, 0);
        using var work = new ScreenWork(Portions(20), (portion, _) =>
        {
            Assert.Equal(here, Environment.CurrentManagedThreadId);
            done++;
            return Found(portion.From);
        }, 1, CancellationToken.None);
        for (var i = 0; i < 20; i++)
        {
            Assert.True(work.TryNext(out var found));
            Assert.Equal((i, i + 1), (found.Count, done));
        }
    }

    // One portion waits until the three others are done: by one thread alone they never are.
    [Fact]
    public void A_caller_and_another_thread_work_at_the_same_time()
    {
        using var others = new CountdownEvent(3);
        using var waits = new ManualResetEventSlim();
        using var work = new ScreenWork(Portions(4), (portion, _) =>
        {
            if (portion.From == 0)
            {
                waits.Set();
                Assert.True(others.Wait(Patience, CancellationToken.None));
            }
            else
            {
                Assert.True(waits.Wait(Patience, CancellationToken.None));
                others.Signal();
            }

            return Found(portion.From);
        }, 2, CancellationToken.None);
        Assert.Equal([0, 1, 2, 3], Taken(work));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_fails_is_said_in_its_place(int threads)
    {
        using var work = new ScreenWork(Portions(3),
            (portion, _) => portion.From == 1 ? throw new InvalidDataException() : Found(portion.From), threads, CancellationToken.None);
        Assert.True(work.TryNext(out var first));
        Assert.Equal(0, first.Count);
        Assert.Throws<InvalidDataException>(() => work.TryNext(out _));
        Assert.True(work.TryNext(out var last));
        Assert.Equal(2, last.Count);
        Assert.False(work.TryNext(out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_fails_while_portions_are_read_is_said_once_those_before_are_taken(int threads)
    {
        static IEnumerable<Portion> Read()
        {
            yield return new Portion(null!, 0, 1);
            yield return new Portion(null!, 1, 1);
            throw new InvalidDataException();
        }

        using var work = new ScreenWork(Read(), (portion, _) => Found(portion.From), threads, CancellationToken.None);
        Assert.True(work.TryNext(out _));
        Assert.True(work.TryNext(out var second));
        Assert.Equal(1, second.Count);
        Assert.Throws<InvalidDataException>(() => work.TryNext(out _));
    }

    // Either thread may have the first portion; the other thread has one in hand when the caller gives up.
    [Fact]
    public void Who_gives_up_waits_for_what_is_being_done_and_leaves_the_rest()
    {
        using var begun = new ManualResetEventSlim();
        using var isInside = new ManualResetEventSlim();
        var (here, inside, ended) = (Environment.CurrentManagedThreadId, 0, 0);
        var work = new ScreenWork(Portions(100), (portion, stop) =>
        {
            if (portion.From == 0)
            {
                Assert.True(begun.Wait(Patience, CancellationToken.None));
                return Found(0);
            }

            begun.Set();
            if (Environment.CurrentManagedThreadId == here)
            {
                Assert.True(isInside.Wait(Patience, CancellationToken.None));
                return Found(portion.From);
            }

            Interlocked.Increment(ref inside);
            isInside.Set();
            stop.WaitHandle.WaitOne(Patience);
            Interlocked.Increment(ref ended);
            return Found(portion.From);
        }, 2, CancellationToken.None);
        Assert.True(work.TryNext(out _));
        work.Dispose();
        Assert.Equal((1, 1), (inside, ended));
    }

    // What is being screened ends some time after it was stopped; what it reads may be closed then.
    [Fact]
    public void Who_gives_up_waits_until_the_last_portion_has_ended()
    {
        using var begun = new ManualResetEventSlim();
        var isEnded = false;
        var work = new ScreenWork(Portions(8), (portion, stop) =>
        {
            if (portion.From == 0)
            {
                Assert.True(begun.Wait(Patience, CancellationToken.None));
                return Found(0);
            }

            begun.Set();
            stop.WaitHandle.WaitOne(Patience);
            Thread.Sleep(30);
            Volatile.Write(ref isEnded, true);
            return Found(portion.From);
        }, 2, CancellationToken.None);
        Assert.True(work.TryNext(out _));
        work.Dispose();
        Assert.True(Volatile.Read(ref isEnded));
    }

    // Two portions wait for each other: by the caller alone they never end.
    [Fact]
    public void Another_thread_begins_again_when_portions_come_after_it_had_none()
    {
        using var both = new Barrier(2);
        var done = 0;
        IEnumerable<Portion> Read()
        {
            for (var i = 0; i < 10; i++)
            {
                // The first eight are looked at ahead. Once they are done the other thread has nothing to do.
                if (i == 8)
                {
                    Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref done) == 8, Patience));
                    Thread.Sleep(30);
                }

                yield return new Portion(null!, i, 1);
            }
        }

        using var work = new ScreenWork(Read(), (portion, _) =>
        {
            Assert.True(portion.From < 8 || both.SignalAndWait(TimeSpan.FromSeconds(10), CancellationToken.None));
            Interlocked.Increment(ref done);
            return Found(portion.From);
        }, 2, CancellationToken.None);
        Assert.Equal(Enumerable.Range(0, 10), Taken(work));
    }

    [Fact]
    public void A_caller_that_gave_up_hears_of_its_own_token()
    {
        using var own = new CancellationTokenSource();
        using var work = new ScreenWork(Portions(3), (portion, stop) =>
        {
            own.Cancel();
            stop.ThrowIfCancellationRequested();
            return Found(portion.From);
        }, 1, own.Token);
        Assert.Equal(own.Token, Assert.Throws<OperationCanceledException>(() => work.TryNext(out _)).CancellationToken);
    }

    private static IEnumerable<Portion> Portions(int count) => Enumerable.Range(0, count).Select(n => new Portion(null!, n, 1));

    // Its number is how many it is of.
    private static ScreenedPupils Found(int number) => new(1) { Count = number };

    private static List<int> Taken(ScreenWork work)
    {
        var taken = new List<int>();
        while (work.TryNext(out var found))
        {
            taken.Add(found.Count);
        }

        return taken;
    }
}
