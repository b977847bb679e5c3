using System.Diagnostics;
using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Impacts;
using AttendanceRules.Insight;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.England;

/// <summary>
/// England's packs in under a minute, for use while working: the fastest of many short batches, and bytes, which do not depend on load.
/// </summary>
internal static class Quick
{
    private const int Batches = 100;
    private const int WarmUpCalls = 300;
    private const int SchoolBatches = 8;
    private const int SchoolWarmUpCalls = 10;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(4);

    public static void Run(TextWriter output)
    {
        var book = RuleBook.Load(PackSource.England);
        var changed = EnglandImpact.Changed();
        output.WriteLine("| | time | loops | KB |");
        output.WriteLine("|---|---|---|---|");
        foreach (var date in EnglandSchool.Dates)
        {
            var school = EnglandSchool.On(date.Value);
            school.Check(book);
            foreach (var (name, pupil) in new[] { ("nothing to do", school.NothingToDo), ("median", school.Median),
                ("heavy", school.Heavy) })
            {
                Measure(output, $"{name}, {date.Key}", () => book.Advise(pupil, school.AsOf), WarmUpCalls, Batches);
                MeasureLaidOut(output, $"{name}, {date.Key}", book, pupil, school.AsOf);
                Measure(output, $"{name}, {date.Key}, explained", () => Explanation.Of(book.Explain(pupil, school.AsOf)).ToText(),
                    WarmUpCalls, Batches);
            }

            Measure(output, $"1,000 pupils, the first time, {date.Key}", () => book.Advise(school.Record, school.AsOf), 0, batches: 1);
            Measure(output, $"1,000 pupils, {date.Key}", () => book.Advise(school.Record, school.AsOf), SchoolWarmUpCalls, SchoolBatches);
            Measure(output, $"1,000 pupils one by one, {date.Key}", () => book.AdviseAll(school.Record, school.AsOf).Count(),
                SchoolWarmUpCalls, SchoolBatches);
            Measure(output, $"impact on 1,000 pupils, {date.Key}", () => Impact.Of(book, changed, school.Record, school.AsOf),
                SchoolWarmUpCalls, SchoolBatches);
        }
    }

    // Records that are laid out already, and advice again after one change, which works out anew what reads the change.
    private static void MeasureLaidOut(TextWriter output, string what, RuleBook book, PupilRecord pupil, DateOnly asOf)
    {
        var timeline = book.LayOut(pupil);
        Measure(output, what + ", laid out", () => timeline.Advise(asOf), WarmUpCalls, Batches);
        var kept = book.LayOut(pupil, keepsValues: true);
        kept.Advise(asOf);
        var (answer, entry) = (new Answer("supportOutcome", "notWorking", asOf), new CaseworkRow(asOf, "barriers-meeting"));
        var mark = new Mark(asOf, HalfDay.Afternoon, "/", Known: asOf.AddDays(1));
        Measure(output, what + ", again after an answer", () => kept.With(answer).Advise(asOf), WarmUpCalls, Batches);
        Measure(output, what + ", again after an entry", () => kept.With(entry).Advise(asOf), WarmUpCalls, Batches);
        Measure(output, what + ", again after a mark", () => kept.With(mark).Advise(asOf), WarmUpCalls, Batches);
    }

    // A loop beside each batch: both minima come from the same stretch of time. Batches are short, so that some run undisturbed on a busy
    // machine.
    private static void Measure(TextWriter output, string what, Func<object> work, int warmUpCalls, int batches)
    {
        var watch = Stopwatch.StartNew();
        for (var calls = 0; calls < warmUpCalls || (warmUpCalls > 0 && watch.Elapsed < WarmUp); calls++)
        {
            work();
        }

        var times = warmUpCalls < WarmUpCalls ? 1 : (int)Math.Max(1, Batch / Of(work, 10).Time);
        var (fastest, loop, bytes) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
        for (var batch = 0; batch < batches; batch++)
        {
            var (own, _) = Of(() => ArithmeticLoop.Run(), 10);
            var (time, allocated) = Of(work, times);
            (fastest, loop, bytes) = (time < fastest ? time : fastest, own < loop ? own : loop, allocated);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {fastest.TotalMilliseconds:0.000} ms | {fastest / loop:0.00} | {bytes / 1024.0:#,0} |"));
    }

    private static (TimeSpan Time, long Bytes) Of<T>(Func<T> work, int times)
    {
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        for (var i = 0; i < times; i++)
        {
            work();
        }

        return (watch.Elapsed / times, (GC.GetAllocatedBytesForCurrentThread() - before) / times);
    }
}
