using System.Diagnostics;

namespace AttendanceRules.Benchmarks;

/// <summary>
/// Measures several ways of working turn by turn, each in short batches of which the fastest counts: a busy moment falls on all of them,
/// and some batches run undisturbed. Bytes are exact.
/// </summary>
internal static class Turns
{
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(4);

    /// <summary>Time and bytes of one call of each.</summary>
    /// <param name="rounds">How many batches each has.</param>
    /// <param name="warmUp">For how long each is called before, so that it is compiled at its best.</param>
    /// <param name="ways">What is called.</param>
    public static (double Nanoseconds, long Bytes)[] Of(int rounds, TimeSpan warmUp, params Func<long>[] ways)
    {
        var calls = Array.ConvertAll(ways, w => Warm(w, warmUp));
        var best = new (double Nanoseconds, long Bytes)[ways.Length];
        Array.Fill(best, (double.MaxValue, long.MaxValue));
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                var (time, bytes) = Of(ways[i], calls[i]);
                best[i] = (Math.Min(best[i].Nanoseconds, time), Math.Min(best[i].Bytes, bytes));
            }
        }

        return best;
    }

    /// <summary>Time and bytes of one call.</summary>
    public static (double Nanoseconds, long Bytes) Of(Func<long> way, int calls)
    {
        var (before, watch, sum) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew(), 0L);
        for (var i = 0; i < calls; i++)
        {
            sum += way();
        }

        var time = watch.Elapsed;
        GC.KeepAlive(sum);
        return (time.TotalNanoseconds / calls, (GC.GetAllocatedBytesForCurrentThread() - before) / calls);
    }

    // How many calls make a batch, once the way is warm.
    private static int Warm(Func<long> way, TimeSpan warmUp)
    {
        var (watch, calls) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < warmUp)
        {
            way();
            calls++;
        }

        way();
        var (time, _) = Of(way, 1);
        return (int)Math.Max(1, Batch.TotalNanoseconds / time);
    }
}
