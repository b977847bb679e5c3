using System.Globalization;
using AttendanceRules.Benchmarks.England;

namespace AttendanceRules.Benchmarks.Reference;

/// <summary>What <see cref="BookAndHand"/> measures, turn by turn, a pupil of 300.</summary>
internal static class QuickReference
{
    private const int Pupils = 300;
    private const int Rounds = 150;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static void Run(TextWriter output)
    {
        output.WriteLine("| | counting | by hand | book | book ÷ by hand | by hand ÷ counting | bytes by hand | bytes of the book |");
        output.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var date in EnglandSchool.Dates)
        {
            var cohort = new ReferenceCohort(date.Value, Pupils);
            Row(output, $"from the records, {date.Key}", Turns.Of(Rounds, WarmUp, cohort.Count, cohort.Hand, cohort.Book));
            Row(output, $"laid out, {date.Key}",
                Turns.Of(Rounds, WarmUp, cohort.LaidOutCount, cohort.LaidOutHand, cohort.LaidOutBook));
        }
    }

    private static void Row(TextWriter output, string what, (double Nanoseconds, long Bytes)[] of)
    {
        var (count, hand, book) = (of[0].Nanoseconds, of[1].Nanoseconds, of[2].Nanoseconds);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {what} | {count / Pupils:0} ns | {hand / Pupils:0} ns | {book / Pupils:0} ns | {book / hand:0.0} | {hand / count:0.0} "
                + $"| {of[1].Bytes / Pupils:#,0} | {of[2].Bytes / Pupils:#,0} |"));
    }
}
