using System.Diagnostics;
using System.Globalization;

namespace AttendanceRules.Benchmarks.England;

/// <summary>
/// What <see cref="EnglandLanes"/> finds together and one by one, turn by turn once both are warm: the fastest of some rounds, and exact
/// bytes.
/// </summary>
internal static class QuickLanes
{
    private const int Rounds = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    // So often that working out facts is a small part of it.
    private const int Again = 50;

    public static void Run(TextWriter output)
    {
        var book = RuleBook.Load(PackSource.England);
        foreach (var date in EnglandSchool.Dates.Keys)
        {
            var lanes = new EnglandLanes(book, date);
            output.WriteLine($"{date}, a pupil:");
            output.WriteLine("| | together | one by one | ratio | bytes together | bytes one by one |");
            output.WriteLine("|---|---|---|---|---|---|");
            Row(output, lanes.Pupils, "conditions with their facts", () => lanes.Together(0), () => lanes.OneByOne(0), 1);
            Row(output, lanes.Pupils, "conditions on ready facts", () => lanes.Together(Again), () => lanes.OneByOne(Again), Again);
            Row(output, lanes.Pupils, "screening", lanes.ScreenTogether, lanes.ScreenOneByOne, 1);
            Row(output, lanes.Pupils, "screening with laying out", lanes.ScreenRecords, lanes.ScreenOneByOne, 1);
        }
    }

    private static void Row(TextWriter output, int pupils, string name, Func<long> together, Func<long> oneByOne, int times)
    {
        if (together() != oneByOne())
        {
            throw new InvalidOperationException($"'{name}' finds another thing together than one by one.");
        }

        Warm(together);
        Warm(oneByOne);
        var (first, second, bytes, other) = (double.MaxValue, double.MaxValue, 0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            (var time, bytes) = Of(together);
            (var alone, other) = Of(oneByOne);
            (first, second) = (Math.Min(first, time), Math.Min(second, alone));
        }

        var all = (double)pupils * times;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {1000 * first / all:0.000} µs "
            + $"| {1000 * second / all:0.000} µs | {first / second:0.00} | {bytes / all:#,0} | {other / all:#,0} |"));
    }

    // A method is compiled at its best only after it was called for some time.
    private static void Warm(Func<long> work)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < WarmUp;)
        {
            work();
        }
    }

    private static (double Time, long Bytes) Of(Func<long> work)
    {
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        work();
        return (watch.Elapsed.TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
