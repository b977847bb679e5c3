using System.Diagnostics;
using System.Globalization;

namespace AttendanceRules.Benchmarks.England;

/// <summary>What <see cref="EnglandBulk"/> measures in a few rounds, turn by turn: time and bytes a pupil.</summary>
internal static class QuickBulk
{
    private const int Rounds = 5;

    public static void Run(TextWriter output)
    {
        foreach (var date in EnglandSchool.Dates.Keys)
        {
            output.WriteLine($"{date}, a pupil:");
            output.WriteLine("| | 1 thread | 2 threads | 2 over 1 | bytes |");
            output.WriteLine("|---|---|---|---|---|");
            Run(output, date);
        }
    }

    private static void Run(TextWriter output, string date)
    {
        var (one, two) = (new EnglandBulk { Date = date, Threads = 1 }, new EnglandBulk { Date = date, Threads = 2 });
        one.Write();
        two.Write();
        foreach (var (name, work) in new (string, Func<EnglandBulk, object>)[]
        {
            ("loop", b => b.Loop()), ("read", b => b.Read()), ("advise", b => b.Advise()), ("lines", b => b.Lines()),
            ("screen", b => b.Screen()),
        })
        {
            var (alone, both, bytes) = (double.MaxValue, double.MaxValue, long.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                var (first, allocated) = Of(() => work(one));
                (alone, both, bytes) = (Math.Min(alone, first), Math.Min(both, Of(() => work(two)).Time), Math.Min(bytes, allocated));
            }

            const double pupils = 1000;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {1000 * alone / pupils:0.0} µs | {1000 * both / pupils:0.0} µs | {both / alone:0.00} "
                    + $"| {bytes / pupils:#,0} |"));
        }

        one.Dispose();
        two.Dispose();
    }

    private static (double Time, long Bytes) Of(Func<object> work)
    {
        var (before, watch) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
        work();
        return (watch.Elapsed.TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
