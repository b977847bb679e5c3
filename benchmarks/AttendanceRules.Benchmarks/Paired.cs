using System.Globalization;

namespace AttendanceRules.Benchmarks;

/// <summary>For a machine that others use too: both ways turn by turn, in processor time, so that a busy minute falls on both.</summary>
internal static class Paired
{
    private const int WarmUp = 10;
    private const int Rounds = 40;

    public static void Run(TextWriter output)
    {
        output.WriteLine("| | by hand, median | rule book, median | ratio of medians | ratio of the fastest |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var actions in new[] { 0, 3, 7 })
        {
            var pupil = new OnePupil { Actions = actions };
            pupil.Find();
            Compare(output, $"a pupil with {actions} actions", pupil.ByHand, pupil.RuleBook, times: 100);
        }

        var school = new OneSchool();
        Compare(output, "a school of 1,000", school.ByHand, school.RuleBook, times: 1);
    }

    private static void Compare(TextWriter output, string what, Func<int> byHand, Func<int> ruleBook, int times)
    {
        var (hand, book) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var (one, other) = (Milliseconds(byHand, times), Milliseconds(ruleBook, times));
            if (round >= WarmUp)
            {
                hand.Add(one);
                book.Add(other);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {Median(hand):0.000} ms | {Median(book):0.000} ms | {Median(book) / Median(hand):0.00} "
                + $"| {book.Min() / hand.Min():0.00} |"));
    }

    private static double Milliseconds(Func<int> work, int times)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < times; i++)
        {
            work();
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
