using System.Diagnostics;
using System.Globalization;
using AttendanceRules.Benchmarks.England;

namespace AttendanceRules.Benchmarks;

/// <summary>
/// What it costs until a process has England's book and its first advice, beside a process that does nothing, and what loading the book
/// again costs.
/// </summary>
internal static class QuickLoad
{
    private const int Processes = 20;
    private const int Loads = 30;

    /// <summary>What a started process does.</summary>
    public const string First = "first-advice";

    public const string Nothing = "nothing";

    public static void Run(TextWriter output)
    {
        var (nothing, first) = (new List<double>(), new List<double>());
        for (var i = 0; i < Processes; i++)
        {
            nothing.Add(MillisecondsOf(Nothing));
            first.Add(MillisecondsOf(First));
        }

        Line(output, $"a process that does nothing, median of {Processes}", Median(nothing));
        Line(output, "load, check and first advice, above that", Median(first) - Median(nothing));
        var (fastest, bytes) = (double.MaxValue, long.MaxValue);
        for (var i = 0; i < Loads; i++)
        {
            var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            RuleBook.Load(PackSource.England);
            (fastest, bytes) = (Math.Min(fastest, watch.Elapsed.TotalMilliseconds),
                Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - before));
        }

        Line(output, $"load again, fastest of {Loads}", fastest);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| load again, bytes | {bytes / 1e6:0.0} MB |"));
    }

    /// <summary>The work of a started process.</summary>
    public static int FirstAdvice()
    {
        var pupil = EnglandSchool.On(EnglandSchool.Dates["November"], 1).Record.Pupils[0];
        return RuleBook.England.Advise(pupil, EnglandSchool.Dates["November"]).Actions.Count;
    }

    private static double MillisecondsOf(string what)
    {
        var watch = Stopwatch.StartNew();
        OwnProcess.Run(what);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> of) => of.Order().ElementAt(of.Count / 2);

    private static void Line(TextWriter output, string what, double milliseconds) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {milliseconds:0} ms |"));
}
