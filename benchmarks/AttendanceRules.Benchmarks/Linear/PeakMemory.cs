using System.Diagnostics;
using System.Globalization;
using AttendanceRules.Benchmarks.England;
using AttendanceRules.Bulk;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Benchmarks.Linear;

/// <summary>
/// What a process that advises on a register file, and keeps nothing, needs of memory at most: what is resident, less what is mapped from
/// files, looked at every few milliseconds.
/// </summary>
internal static class PeakMemory
{
    /// <summary>The argument that begins it.</summary>
    public const string Name = "peak-memory";

    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(10);

    /// <summary>Advises on each pupil of the file and writes what it took.</summary>
    public static void Measure(string path, TextWriter output)
    {
        using var file = RegisterFile.Open(path);
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
        var (watch, actions) = (Stopwatch.StartNew(), 0L);
        var pupils = RuleBook.England.AdviseAll(file, EnglandSchool.Dates["July"], advice => actions += advice.Actions.Count);
        var seconds = watch.Elapsed.TotalSeconds;
        done.Set();
        looking.Join();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pupils:#,0} pupils of a file of {new FileInfo(path).Length / 1e6:#,0} MB, {actions:#,0} actions, {seconds:0} s: "
                + $"at most {peak / 1e6:0} MB private"));
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
