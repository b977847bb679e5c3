using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using FsCheck;
using FsCheck.Fluent;

namespace AttendanceRules.Tests.Facts;

/// <summary>The bounds of runs are those of all readings tried one by one: no narrower, and no wider.</summary>
public sealed class RunLineTests
{
    private const int MostOpen = 7;

    private static Arbitrary<(Truth?[] Line, int Least, int From, int End)> Lines() =>
        (from line in Gen.Elements<Truth?>(Truth.True, Truth.True, Truth.True, Truth.False, Truth.Undecided, null).ListOf(14)
         from least in Gen.Choose(1, 4)
         from window in Gen.Choose(0, 14).Two()
         select (Capped(line), least, Math.Min(window.Item1, window.Item2), Math.Max(window.Item1, window.Item2))).ToArbitrary();

    private static Truth?[] Capped(IEnumerable<Truth?> line)
    {
        var open = 0;
        return [.. line.Select(t => t == Truth.Undecided && ++open > MostOpen ? Truth.False : t)];
    }

    // Null is passed over; what is open may be that too.
    private static IEnumerable<Truth?[]> Readings(Truth?[] line)
    {
        var at = Array.IndexOf(line, Truth.Undecided);
        return at < 0 ? [line] : new Truth?[] { Truth.True, Truth.False, null }.SelectMany(t =>
            Readings([.. line[..at], t, .. line[(at + 1)..]]));
    }

    private static List<(int Count, int First, int Last)> Runs(Truth?[] line)
    {
        var held = line.Select((t, i) => (t, i)).Where(x => x.t is not null).ToList();
        return [.. held.Where((x, n) => x.t == Truth.True && (n == 0 || held[n - 1].t != Truth.True))
            .Select(start => held.Where(x => x.i >= start.i).TakeWhile(x => x.t == Truth.True).ToList())
                .Select(r => (r.Count, r[0].i, r[^1].i))];
    }

    private static (int Count, int First, int Last) Pick(Truth?[] line, string which, int least)
    {
        var runs = Runs(line).Where(r => r.Count >= least).ToList();
        return which == "longest" ? runs.Where(r => r.Count == runs.Max(x => x.Count)).FirstOrDefault() : runs.LastOrDefault();
    }

    private static RunLine Line(Truth?[] line) =>
        new([.. line.Select((t, i) => (i, t)).Where(x => x.t is not null).Select(x => (x.i, x.t!.Value))]);

    private static void Check<T>(Arbitrary<T> of, Action<T> check) => Prop.ForAll(of, check)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData("longest")]
    [InlineData("latest")]
    public void A_run_is_bounded_by_its_readings(string which) => Check(Lines(), x =>
    {
        var all = Readings(x.Line).Select(r => Pick(r, which, x.Least)).ToList();
        var bounds = which == "longest" ? Line(x.Line).Longest(x.Least) : Line(x.Line).Latest(x.Least);
        Assert.Equal((all.Min(r => r.Count), all.Max(r => r.Count)), (bounds.Low, bounds.High));
        var areAlike = all.Select(r => r.Count > 0).Distinct().Count() == 1;
        int? first = areAlike && all.Select(r => r.First).Distinct().Count() == 1 ? all[0].First : null;
        int? last = areAlike && all.Select(r => r.Last).Distinct().Count() == 1 ? all[0].Last : null;

        // An edge of the longest run may be held open where its readings agree.
        Assert.True(first == bounds.First || (which == "longest" && bounds.First is null), $"starts at {bounds.First}, expected {first}");
        Assert.True(last == bounds.Last || (which == "longest" && bounds.Last is null), $"ends at {bounds.Last}, expected {last}");
    });

    [Fact]
    public void A_number_of_runs_is_bounded_by_its_readings() => Check(Lines(), x =>
    {
        var all = Readings(x.Line).Select(l => Runs(l).Count(r => r.Count >= x.Least && r.First >= x.From && r.First < x.End)).ToList();
        var (fewest, most) = Line(x.Line).Count(x.Least, x.From, x.End);
        Assert.True(fewest <= all.Min() && most >= all.Max(),
            $"{string.Join(' ', x.Line)}: {fewest}..{most}, readings {all.Min()}..{all.Max()}");
        Assert.Equal((all.Min(), all.Max()), (fewest, most));
    });
}
