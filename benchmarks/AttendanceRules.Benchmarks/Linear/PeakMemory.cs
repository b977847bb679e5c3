using System.Globalization;

namespace AttendanceRules.Benchmarks.Linear;

/// <summary>
/// What this process needs of memory at most while it works: what is resident, less what is mapped from files, looked at every few
/// milliseconds.
/// </summary>
internal static class PeakMemory
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(10);

    /// <summary>The most bytes until the work is done.</summary>
    public static long Of(Action work)
    {
        using var done = new ManualResetEventSlim();
        var peak = 0L;
        var looking = new Thread(() =>
        {
            do
            {
                peak = Math.Max(peak, Private());
            }
            while (!done.Wait(Every));
        });
        looking.Start();
        try
        {
            work();
        }
        finally
        {
            done.Set();
            looking.Join();
        }

        return peak;
    }

    // In kilobytes, as the system tells them: "VmRSS:  1234 kB".
    private static long Private()
    {
        var (resident, mapped) = (0L, 0L);
        foreach (var line in File.ReadLines("/proc/self/status"))
        {
            resident = line.StartsWith("VmRSS:", StringComparison.Ordinal) ? Number(line) : resident;
            mapped = line.StartsWith("RssFile:", StringComparison.Ordinal) ? Number(line) : mapped;
        }

        return 1024 * (resident - mapped);
    }

    private static long Number(string line) =>
        long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Split('\t')[^1], CultureInfo.InvariantCulture);
}
