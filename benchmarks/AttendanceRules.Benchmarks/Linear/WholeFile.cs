using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using AttendanceRules.Bulk;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Benchmarks.Linear;

/// <summary>
/// England's packs for every pupil of a register file, by all processors and once: how long it takes, from the opening of the file, and
/// what the process needs of memory at most.
/// </summary>
internal static class WholeFile
{
    /// <summary>The argument that begins it; the work and the file follow, and a date.</summary>
    public const string Name = "file";

    /// <summary>The work that finds which rules have something to say.</summary>
    public const string Screening = "screen";

    /// <summary>The work that gives advice to a sink, which counts actions.</summary>
    public const string Advising = "advise";

    /// <summary>Does the work and writes what it took.</summary>
    /// <exception cref="ArgumentException">It is neither of the two.</exception>
    public static void Measure(string work, string path, DateOnly asOf, TextWriter output)
    {
        Func<RegisterFile, DateOnly, (long Pupils, long Found)> way = work switch
        {
            Screening => Screen,
            Advising => Advise,
            _ => throw new ArgumentException($"'{work}' is not '{Screening}' or '{Advising}'.", nameof(work)),
        };
        var (found, seconds) = ((Pupils: 0L, Found: 0L), 0.0);
        var peak = PeakMemory.Of(() =>
        {
            var watch = Stopwatch.StartNew();
            using var file = RegisterFile.Open(path);
            found = way(file, asOf);
            seconds = watch.Elapsed.TotalSeconds;
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{work}: {found.Pupils:#,0} pupils of a file of {new FileInfo(path).Length / 1e6:#,0} MB, {found.Found:#,0} found, "
                + $"{seconds:0.0} s, {found.Pupils / seconds:#,0} a second: at most {peak / 1e6:0} MB private"));
    }

    private static (long, long) Advise(RegisterFile file, DateOnly asOf)
    {
        var actions = 0L;
        return (RuleBook.England.AdviseAll(file, asOf, advice => actions += advice.Actions.Count), actions);
    }

    private static (long, long) Screen(RegisterFile file, DateOnly asOf)
    {
        var called = 0L;
        return (RuleBook.England.ScreenOn(asOf).Each(file, (_, found) => called += Count(found.CalledFor)), called);
    }

    private static int Count(ReadOnlySpan<ulong> rules)
    {
        var count = 0;
        foreach (var word in rules)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }
}
