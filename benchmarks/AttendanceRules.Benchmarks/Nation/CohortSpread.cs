using System.Globalization;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>
/// Time and bytes of advice on each pupil with casework, from records that are laid out: one pupil after another, so that the processor
/// has other records at hand than those that come next, and of each the fastest round.
/// </summary>
internal static class CohortSpread
{
    private const int WarmRounds = 15;
    private const int Rounds = 60;
    private static readonly DateOnly[] Dates = [new(2025, 11, 20), CohortPupils.AsOf];

    public static void Write(TextWriter output, RuleBook book, IEnumerable<PupilRecord> pupils)
    {
        var laid = pupils.Where(p => p.Casework is { Count: > 0 }).Select(p => book.LayOut(p)).ToList();
        output.WriteLine();
        output.WriteLine($"| of {laid.Count} pupils with casework | median | 90 of 100 | most | most over median | median bytes "
            + "| 90 of 100 | most | most over median |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");
        foreach (var date in Dates)
        {
            var (times, bytes) = Measure(laid, date);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {date:d MMMM yyyy} | {Part(times, 50) / 1000:0.0} µs | {Part(times, 90) / 1000:0.0} µs | {times[^1] / 1000:0.0} µs "
                    + $"| {times[^1] / Part(times, 50):0.0} | {Part(bytes, 50):#,0} | {Part(bytes, 90):#,0} | {bytes[^1]:#,0} "
                    + $"| {bytes[^1] / Part(bytes, 50):0.0} |"));
        }
    }

    private static (double[] Times, double[] Bytes) Measure(List<PupilTimeline> laid, DateOnly date)
    {
        var (times, bytes) = (new double[laid.Count], new double[laid.Count]);
        Array.Fill(times, double.MaxValue);
        Array.Fill(bytes, double.MaxValue);
        for (var round = 0; round < WarmRounds + Rounds; round++)
        {
            for (var i = 0; i < laid.Count; i++)
            {
                var of = Turns.Of(() => laid[i].Advise(date).Actions.Count, 1);
                if (round >= WarmRounds)
                {
                    (times[i], bytes[i]) = (Math.Min(times[i], of.Nanoseconds), Math.Min(bytes[i], of.Bytes));
                }
            }
        }

        Array.Sort(times);
        Array.Sort(bytes);
        return (times, bytes);
    }

    private static double Part(double[] sorted, int hundredths) => sorted[sorted.Length * hundredths / 100];
}
