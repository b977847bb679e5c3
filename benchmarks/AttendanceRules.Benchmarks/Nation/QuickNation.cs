using System.Diagnostics;
using System.Globalization;
using AttendanceRules.Benchmarks.England;
using AttendanceRules.Bulk;
using AttendanceRules.Calendar;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>
/// England's packs for pupils of a generated cohort: one pupil from records that are laid out, the worst beside the median, twenty rows of
/// casework, advice again after one change, and many pupils of a register file. The quick form has fewer pupils.
/// </summary>
internal static class QuickNation
{
    private const int Rounds = 100;
    private const int FileRounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly DateOnly AsOf = CohortPupils.AsOf;

    public static void Run(TextWriter output, bool isQuick)
    {
        var book = RuleBook.England;
        var schools = CohortFile.Schools(book, isQuick ? 2_000 : 10_000).ToList();
        var pupils = schools.SelectMany(s => s.Pupils).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Of {pupils.Count:#,0} generated pupils:"));
        output.WriteLine("| | time | loops | bytes | over the median |");
        output.WriteLine("|---|---|---|---|---|");
        var picked = CohortPupils.Of(book, pupils);
        var middle = Line(output, "median with casework, laid out", Laid(book, picked.Median), null);
        Line(output, "median, from the records", () => book.Advise(picked.Median, AsOf).Actions.Count, middle);
        Line(output, "nothing to say, laid out", Laid(book, picked.Nothing), middle);
        Line(output, "worst, laid out", Laid(book, picked.Worst), middle);
        Line(output, "median with 20 rows of casework and a watch, laid out", Laid(book, picked.MedianWithCasework), middle);
        var changes = new CohortChanges(book, picked.Median);
        Line(output, "median again after an answer", () => changes.AfterAnswer(), middle);
        Line(output, "median again after an entry", () => changes.AfterEntry(), middle);
        Line(output, "median again after a mark", () => changes.AfterMark(), middle);
        CohortSpread.Write(output, book, pupils);
        CohortAgain.Write(output, book, pupils);
        Many(output, book, schools);
    }

    private static Func<long> Laid(RuleBook book, PupilRecord pupil)
    {
        var timeline = book.LayOut(pupil);
        return () => timeline.Advise(AsOf).Actions.Count;
    }

    private static void Many(TextWriter output, RuleBook book, List<SchoolRecord> schools)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-");
        var path = Path.Combine(folder.FullName, "nation" + RegisterFile.Extension);
        CohortFile.Write(book, schools, path);
        using (var file = RegisterFile.Open(path))
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| a pupil of a file of {new FileInfo(path).Length / 1024:#,0} KB, all processors | time | bytes |"));
            output.WriteLine("|---|---|---|");
            Line(output, "screened", schools, () => book.ScreenOn(AsOf).Each(file, (_, _) => { }));
            Line(output, "advised, to a sink", schools, () => book.AdviseAll(file, AsOf, _ => { }));
            Line(output, "advised, as lines of JSON", schools, () => book.AdviseAllAs(file, AsOf, EnglandLine.BytesOf).Sum());
        }

        folder.Delete(recursive: true);
    }

    private static void Line(TextWriter output, string what, List<SchoolRecord> schools, Func<long> work)
    {
        var (fastest, bytes, pupils) = (double.MaxValue, long.MaxValue, schools.Sum(s => s.Pupils.Count));
        for (var round = 0; round < FileRounds; round++)
        {
            var (before, watch) = (GC.GetTotalAllocatedBytes(precise: true), Stopwatch.StartNew());
            work();
            fastest = Math.Min(fastest, watch.Elapsed.TotalMicroseconds / pupils);
            bytes = Math.Min(bytes, (GC.GetTotalAllocatedBytes(precise: true) - before) / pupils);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {fastest:0.0} µs | {bytes:#,0} |"));
    }

    private static (double Nanoseconds, long Bytes) Line(TextWriter output, string what, Func<long> work,
        (double Nanoseconds, long Bytes)? over)
    {
        var found = Turns.Of(Rounds, WarmUp, () => (long)ArithmeticLoop.Run(), work);
        var (loop, own) = (found[0], found[1]);
        var ratio = over is { } median ? $"{own.Nanoseconds / median.Nanoseconds:0.00}, bytes {(double)own.Bytes / median.Bytes:0.00}" : "";
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {own.Nanoseconds / 1000:0.0} µs | {own.Nanoseconds / loop.Nanoseconds:0.00} | {own.Bytes:#,0} | {ratio} |"));
        return own;
    }
}
