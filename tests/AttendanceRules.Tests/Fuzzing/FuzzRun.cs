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
        var mangler = new Mangler(corpus, words, new Random(Seed));
        var before = 0L;
        var (slowest, longest) = ("", TimeSpan.Zero);
        for (var i = 0; i < inputs * Times; i++)
        {
            // What is made on first use has been made by then.
            before = i == inputs / 10 ? GC.GetTotalMemory(forceFullCollection: true) : before;
            var text = mangler.Next();
            var started = Stopwatch.GetTimestamp();
            if (Record.Exception(() => read(text)) is { } thrown && isDocumented?.Invoke(thrown) != true)
            {
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Input {i} of seed {Seed}:\n{text}\n{thrown}"));
            }

            (slowest, longest) = Stopwatch.GetElapsedTime(started) is var time && time > longest ? (text, time) : (slowest, longest);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MostGrowth);

        // A time decides nothing on a busy machine; whoever looks for slow inputs reads it.
        TestContext.Current.SendDiagnosticMessage("slowest of {0}: {1} ms: {2}", inputs * Times, (long)longest.TotalMilliseconds,
            slowest.Length > 200 ? slowest[..200] : slowest);
    }
}
