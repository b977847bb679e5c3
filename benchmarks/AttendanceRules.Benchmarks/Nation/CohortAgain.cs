using System.Globalization;
using AttendanceRules.Records;

namespace AttendanceRules.Benchmarks.Nation;

/// <summary>
/// Advice again after one change on each pupil with casework, beside advice that is laid out: one pupil after another, of each the fastest
/// round, and the ratio pupil by pupil.
/// </summary>
internal static class CohortAgain
{
    private const int WarmRounds = 5;
    private const int Rounds = 15;

    public static void Write(TextWriter output, RuleBook book, IEnumerable<PupilRecord> pupils)
    {
        var all = pupils.Where(p => p.Casework is { Count: > 0 }).ToList();
        var laid = all.ConvertAll(p => book.LayOut(p));
        var changes = all.ConvertAll(p => new CohortChanges(book, p));
        Func<int, long>[] ways =
        [
            i => laid[i].Advise(CohortPupils.AsOf).Actions.Count, i => changes[i].AfterAnswer(), i => changes[i].AfterEntry(),
            i => changes[i].AfterMark(),
        ];
        var times = Measure(ways, all.Count);
        output.WriteLine();
        output.WriteLine($"| again, of {all.Count} pupils with casework | median | over advice, median | 90 of 100 |");
        output.WriteLine("|---|---|---|---|");
        string[] names = ["after an answer", "after an entry", "after a mark"];
        for (var way = 0; way < names.Length; way++)
        {
            var own = times[way + 1];
            var ratios = own.Select((t, i) => t / times[0][i]).Order().ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {names[way]} | {Part([.. own.Order()], 50) / 1000:0.0} µs | {Part(ratios, 50):0.00} | {Part(ratios, 90):0.00} |"));
        }
    }

    private static double[][] Measure(Func<int, long>[] ways, int pupils)
    {
        var times = Array.ConvertAll(ways, _ => Enumerable.Repeat(double.MaxValue, pupils).ToArray());
        for (var round = 0; round < WarmRounds + Rounds; round++)
        {
            for (var i = 0; i < pupils; i++)
            {
                for (var way = 0; way < ways.Length; way++)
                {
                    var time = Turns.Of(() => ways[way](i), 1).Nanoseconds;
                    times[way][i] = round < WarmRounds ? double.MaxValue : Math.Min(times[way][i], time);
                }
            }
        }

        return times;
    }

    private static double Part(double[] sorted, int hundredths) => sorted[sorted.Length * hundredths / 100];
}
