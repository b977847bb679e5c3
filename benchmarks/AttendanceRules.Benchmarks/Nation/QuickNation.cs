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
    private const int BytesRounds = 2;
    private const int MostBytes = 20;
    private const int WorstRounds = 30;
    private const int FileRounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly DateOnly AsOf = CohortFile.Until;

    public static void Run(TextWriter output, bool isQuick)
    {
        var book = RuleBook.England;
        var schools = CohortFile.Schools(book, isQuick ? 2_000 : 10_000).ToList();
        var pupils = schools.SelectMany(s => s.Pupils).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Of {pupils.Count:#,0} generated pupils:"));
        output.WriteLine("| | time | loops | bytes | over the median |");
        output.WriteLine("|---|---|---|---|---|");
        var (nothing, median, worst) = Pick(book, pupils);
        var middle = Line(output, "median with casework, laid out", Laid(book, median), null);
        Line(output, "median, from the records", () => book.Advise(median, AsOf).Actions.Count, middle);
        Line(output, "nothing to say, laid out", Laid(book, nothing), middle);
        Line(output, "worst, laid out", Laid(book, worst), middle);
        Line(output, "median with 20 rows of casework and a watch, laid out", Laid(book, WithCasework(median)), middle);
        Again(output, book, median, middle);
        Many(output, book, schools);
    }

    private static Func<long> Laid(RuleBook book, PupilRecord pupil)
    {
        var timeline = book.LayOut(pupil);
        return () => timeline.Advise(AsOf).Actions.Count;
    }

    // One for whom nothing is called for or open; of those with casework the one in the middle by the bytes that advice takes, which are
    // the same in each run; and the one for whom advice takes longest, of those with most bytes.
    private static (PupilRecord Nothing, PupilRecord Median, PupilRecord Worst) Pick(RuleBook book, List<PupilRecord> pupils)
    {
        var laid = pupils.ConvertAll(p => (Pupil: p, Timeline: book.LayOut(p)));
        for (var round = 0; round < BytesRounds; round++)
        {
            laid.ForEach(p => p.Timeline.Advise(AsOf));
        }

        var sorted = laid.ConvertAll(p => (p.Pupil, p.Timeline, BytesOf(p.Timeline))).OrderBy(p => p.Item3)
            .ThenBy(p => p.Pupil.Id, StringComparer.Ordinal).ToList();
        var busy = sorted.Where(p => p.Pupil.Casework is { Count: > 0 }).ToList();
        var nothing = sorted.MinBy(p => book.Advise(p.Pupil, AsOf) is var advice ? advice.Daily.Count + advice.Undecided.Count : 0).Pupil;
        var worst = sorted.TakeLast(MostBytes).MaxBy(p => Enumerable.Range(0, WorstRounds)
            .Min(_ => Turns.Of(() => p.Timeline.Advise(AsOf).Actions.Count, 1).Nanoseconds)).Pupil;
        return (nothing, busy[busy.Count / 2].Pupil, worst);
    }

    private static long BytesOf(PupilTimeline timeline) => Turns.Of(() => timeline.Advise(AsOf).Actions.Count, 1).Bytes;

    private static PupilRecord WithCasework(PupilRecord pupil)
    {
        var parent = pupil.Parents is { Count: > 0 } parents ? parents[0].Id : null;
        var begun = AsOf.AddDays(-20);
        var rows = Enumerable.Range(1, 19)
            .Select(n => new CaseworkRow(begun.AddDays(-n), n % 2 == 0 ? "barriers-meeting" : "targeted-support"))
            .Append(new CaseworkRow(begun, "notice-to-improve") { Parent = parent, Until = AsOf.AddDays(10) });
        return rows.Aggregate(pupil, (p, row) => p.With(row));
    }

    private static void Again(TextWriter output, RuleBook book, PupilRecord median, (double Nanoseconds, long Bytes) middle)
    {
        var kept = book.LayOut(median, keepsValues: true);
        kept.Advise(AsOf);
        var (answer, entry) = (new Answer("supportOutcome", "notWorking", AsOf), new CaseworkRow(AsOf, "barriers-meeting"));
        var mark = new Mark(AsOf, HalfDay.Afternoon, "/", Known: AsOf.AddDays(1));
        Line(output, "median again after an answer", () => kept.With(answer).Advise(AsOf).Actions.Count, middle);
        Line(output, "median again after an entry", () => kept.With(entry).Advise(AsOf).Actions.Count, middle);
        Line(output, "median again after a mark", () => kept.With(mark).Advise(AsOf).Actions.Count, middle);
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
