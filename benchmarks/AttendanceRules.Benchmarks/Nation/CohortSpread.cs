using System.Globalization;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>How time and bytes of advice are spread over the pupils with casework.</summary>
internal static class CohortSpread
{
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
            var (times, bytes) = CohortTimes.Of(laid, date);
            Array.Sort(times);
            Array.Sort(bytes);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {date:d MMMM yyyy} | {Part(times, 50) / 1000:0.0} µs | {Part(times, 90) / 1000:0.0} µs | {times[^1] / 1000:0.0} µs "
                    + $"| {times[^1] / Part(times, 50):0.0} | {Part(bytes, 50):#,0} | {Part(bytes, 90):#,0} | {bytes[^1]:#,0} "
                    + $"| {bytes[^1] / Part(bytes, 50):0.0} |"));
        }
    }

    private static double Part(double[] sorted, int hundredths) => sorted[sorted.Length * hundredths / 100];
}
