using System.Diagnostics;
using System.Globalization;

namespace AttendanceRules.Tests.Fuzzing;

/// <summary>
/// Reads many damaged inputs. The same on every run; the environment variable FUZZ_SEED asks for others, and FUZZ_TIMES for so many times
/// as many.
/// </summary>
internal static class FuzzRun
{
    // What is kept between inputs, such as texts that are made once, is far below.
    private const long MostGrowth = 32 * 1024 * 1024;

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static readonly int Times = int.Parse(Environment.GetEnvironmentVariable("FUZZ_TIMES") ?? "1", CultureInfo.InvariantCulture);
    public static readonly int Seed =
        int.Parse(Environment.GetEnvironmentVariable("FUZZ_SEED") ?? "20261129", CultureInfo.InvariantCulture);

    /// <param name="inputs">How many.</param>
    /// <param name="corpus">Whole texts.</param>
    /// <param name="words">Words of their language.</param>
    /// <param name="read">Reads one.</param>
    /// <param name="isDocumented">Whether an exception is one that the reader may throw.</param>
    public static void Of(int inputs, IReadOnlyList<string> corpus, IReadOnlyList<string> words, Action<string> read,
        Func<Exception, bool>? isDocumented = null)
    {
        Assert.NotEmpty(corpus);
        var run = new Reading(read, isDocumented);
        var mangler = new Mangler(corpus, words, new Random(Seed));
        var reader = new Thread(() => run.Of(inputs * Times, inputs / 10, mangler)) { IsBackground = true };
        reader.Start();
        while (!reader.Join(1000))
        {
            if (run.IsStuck)
            {
                Assert.Fail(run.Told("is not read after " + Patience));
            }
        }

        Assert.True(run.Fault is null, run.Fault);
        Assert.InRange(run.Growth, long.MinValue, MostGrowth);
        TestContext.Current.SendDiagnosticMessage("slowest of {0}: {1} ms: {2}", inputs * Times, (long)run.Longest.TotalMilliseconds,
            run.Slowest.Length > 200 ? run.Slowest[..200] : run.Slowest);
    }

    /// <summary>Reads on a thread of its own: whoever waits sees which input it is that does not end.</summary>
    private sealed class Reading(Action<string> read, Func<Exception, bool>? isDocumented)
    {
        private volatile string text = "";
        private volatile int number;
        private long started = Stopwatch.GetTimestamp();

        /// <summary>What went wrong; null: nothing.</summary>
        public string? Fault { get; private set; }

        public long Growth { get; private set; }

        public string Slowest { get; private set; } = "";

        public TimeSpan Longest { get; private set; }

        public bool IsStuck => Stopwatch.GetElapsedTime(Volatile.Read(ref started)) > Patience;

        public string Told(string what) =>
            string.Create(CultureInfo.InvariantCulture, $"Input {number} of seed {Seed} {what}:\n{text}");

        public void Of(int inputs, int first, Mangler mangler)
        {
            var before = 0L;
            for (var i = 0; i < inputs && Fault is null; i++)
            {
                // What is made on first use has been made by then.
                before = i == first ? GC.GetTotalMemory(forceFullCollection: true) : before;
                (text, number) = (mangler.Next(), i);
                var taken = Once();
                (Slowest, Longest) = taken > Longest ? (text, taken) : (Slowest, Longest);

                // A busy machine takes time too: what counts is the processor's, and not that of a first use.
                if (Fault is null && taken > Most && ProcessorTime() is var from && Once() > Most && ProcessorTime() - from > Most)
                {
                    Fault ??= Told("takes more than a second of the processor, twice");
                }
            }

            Volatile.Write(ref started, long.MaxValue);
            Growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        }

        private static TimeSpan ProcessorTime() => Environment.CpuUsage.TotalTime;

        private TimeSpan Once()
        {
            Volatile.Write(ref started, Stopwatch.GetTimestamp());
            if (Record.Exception(() => read(text)) is { } thrown && isDocumented?.Invoke(thrown) != true)
            {
                Fault = Told("throws") + "\n" + thrown;
            }

            return Stopwatch.GetElapsedTime(Volatile.Read(ref started));
        }
    }
}
