using System.Diagnostics;
using System.Globalization;
using AttendanceRules.Benchmarks.England;
using AttendanceRules.Bulk;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Benchmarks.Linear;

/// <summary>
/// What twice as many rules, pathways, parents and threads, and ten times as many pupils cost. The quick form has fewer pupils.
/// </summary>
internal static class QuickLinear
{
    private const int Rounds = 25;
    private const int FileRounds = 2;
    private const int ThreadRounds = 8;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    public static void Run(TextWriter output, bool isQuick)
    {
        output.WriteLine("| | ratio |");
        output.WriteLine("|---|---|");
        Ratio(output, "400 rules ÷ 200", new LinearPupils(LinearPacks.Rules(400), 2), new LinearPupils(LinearPacks.Rules(200), 2));
        Ratio(output, "80 pathways ÷ 40", new LinearPupils(LinearPacks.Pathways(160, "pupil"), 2),
            new LinearPupils(LinearPacks.Pathways(80, "pupil"), 2));
        var ofParents = LinearPacks.Pathways(40, "parent");
        Ratio(output, "8 parents ÷ 4, of 20 pathways", new LinearPupils(ofParents, 8), new LinearPupils(ofParents, 4));
        Threads(output);
        var (schools, fewer) = isQuick ? (10, 1) : (1000, 100);
        Pupils(output, schools, fewer);
    }

    private static void Ratio(TextWriter output, string what, LinearPupils more, LinearPupils less)
    {
        var found = Turns.Of(Rounds, WarmUp, less.Advise, more.Advise);
        Line(output, what, found[1].Nanoseconds / found[0].Nanoseconds);
    }

    // How much sooner two threads are done than one, over the same of a loop that shares nothing.
    private static void Threads(TextWriter output)
    {
        using var one = new EnglandBulk { Date = "July", Threads = 1 };
        using var two = new EnglandBulk { Date = "July", Threads = 2 };
        one.Write();
        two.Write();
        var works = new Func<EnglandBulk, object>[] { b => b.Loop(), b => b.Advise(), b => b.Screen() };
        var best = new double[works.Length, 2];
        for (var round = 0; round <= ThreadRounds; round++)
        {
            for (var i = 0; i < works.Length; i++)
            {
                var (alone, both) = (Seconds(() => works[i](one)), Seconds(() => works[i](two)));
                (best[i, 0], best[i, 1]) = round == 0 ? (alone, both) : (Math.Min(best[i, 0], alone), Math.Min(best[i, 1], both));
            }
        }

        var loop = best[0, 0] / best[0, 1];
        Line(output, "the loop by 1 thread ÷ by 2", loop);
        Line(output, "advice by 1 thread ÷ by 2, over that of the loop", best[1, 0] / best[1, 1] / loop);
        Line(output, "screening by 1 thread ÷ by 2, over that of the loop", best[2, 0] / best[2, 1] / loop);
    }

    private static void Pupils(TextWriter output, int schools, int fewer)
    {
        var book = RuleBook.England;
        using var many = new LinearFile(book, schools);
        using var few = new LinearFile(book, fewer);
        var (small, large) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < FileRounds; round++)
        {
            small = Math.Min(small, Advise(book, few.Path) / fewer);
            large = round > 0 && schools > 100 ? large : Math.Min(large, Advise(book, many.Path) / schools);
        }

        Line(output, string.Create(CultureInfo.InvariantCulture, $"a pupil of {schools},000 ÷ of {fewer},000"), large / small);
        output.WriteLine($"| memory of a process: {OwnProcess.Run(WholeFile.Name, WholeFile.Advising, many.Path, July).Trim()} | |");
    }

    private static string July => EnglandSchool.Dates["July"].ToString("O", CultureInfo.InvariantCulture);

    private static double Advise(RuleBook book, string path)
    {
        using var file = RegisterFile.Open(path);
        var actions = 0L;
        return Seconds(() => book.AdviseAll(file, EnglandSchool.Dates["July"], advice => actions += advice.Actions.Count));
    }

    private static double Seconds(Func<object> work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Line(TextWriter output, string what, double ratio) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {ratio:0.00} |"));
}
