using System.Diagnostics;
using System.Globalization;

namespace AttendanceRules.Benchmarks.England;

/// <summary>What <see cref="EnglandBulk"/> measures in a few rounds, turn by turn: time and bytes a pupil.</summary>
internal static class QuickBulk
{
    private const int Rounds = 5;

    // What a user has: a trust, or a small authority.
    private const int Many = 16;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    private static readonly (string Name, Func<EnglandBulk, object> Work)[] Works =
    [
        ("read", b => b.Read()), ("advise", b => b.Advise()), ("lines", b => b.Lines()), ("screen", b => b.Screen()),
    ];

    public static void Run(TextWriter output)
    {
        foreach (var date in EnglandSchool.Dates.Keys)
        {
            output.WriteLine($"{date}, a pupil:");
            output.WriteLine("| | 1 thread | 2 threads | 1 over 2 | over that of the loop | bytes |");
            output.WriteLine("|---|---|---|---|---|---|");
            Run(output, date, 1);
            Run(output, date, Many);
        }
    }

    private static void Run(TextWriter output, string date, int schools)
    {
        using var one = new EnglandBulk { Date = date, Threads = 1, Schools = schools };
        using var two = new EnglandBulk { Date = date, Threads = 2, Schools = schools };
        one.Write();
        two.Write();
        foreach (var (name, work) in Works)
        {
            // All of it is compiled at its best by then, also what two threads need besides.
            for (var warm = Stopwatch.StartNew(); warm.Elapsed < WarmUp;)
            {
                work(two);
                work(one);
            }

            // The loop beside it in each round: a busy moment falls on both.
            var (alone, both, bytes, loop, loops) =
                (double.MaxValue, double.MaxValue, long.MaxValue, double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                var (first, allocated) = Of(() => work(one));
                (alone, both, bytes) = (Math.Min(alone, first), Math.Min(both, Of(() => work(two)).Time), Math.Min(bytes, allocated));
                (loop, loops) = (Math.Min(loop, Of(() => one.Loop()).Time), Math.Min(loops, Of(() => two.Loop()).Time));
            }

            double pupils = one.Pupils;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name}, of {pupils:#,0} | {1000 * alone / pupils:0.0} µs | {1000 * both / pupils:0.0} µs | {alone / both:0.00} "
                    + $"| {alone / both / (loop / loops):0.00} | {bytes / pupils:#,0} |"));
        }
    }

    private static (double Time, long Bytes) Of(Func<object> work)
    {
        var (before, watch) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        work();
        return (watch.Elapsed.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
