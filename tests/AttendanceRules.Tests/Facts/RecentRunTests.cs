using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Records;

namespace AttendanceRules.Tests.Facts;

/// <summary>
/// The current, the latest and the longest run of small registers, from the end backwards, against all readings of what cannot be classed:
/// O is of the class, / breaks, X is passed over, ? is any of them.
/// </summary>
public sealed class RecentRunTests
{
    private const string Kinds = "O/X?";

    private static readonly RuleBook Book = RuleBook.Load(PackSource.Shipped("england-base"));

    private static readonly SessionFilter Missed = new("unauthorised", Book.Book.Codes.BitsOf("unauthorised"), []);

    // Every register of five sessions, of which the third day has one.
    [Fact]
    public void Runs_of_sessions()
    {
        foreach (var line in Lines(5))
        {
            var register = Register([.. line.Select(c => c.ToString())]);
            var (plane, readings) = (register.CountsOf(Missed), Readings(line).ToList());
            foreach (var (from, end, least) in new[] { (0, 5, 1), (1, 5, 2), (0, 4, 2), (2, 4, 1), (0, 5, 3), (0, 0, 1) })
            {
                List<List<(int Count, int First, int Last)>> all = [.. readings.Select(r => Runs(r, from, end))];
                Check(line, RecentRun.Current(register, plane, false, from, end, least),
                    all.Select((runs, i) => runs.FirstOrDefault(r => r.Last == LastSeen(readings[i], from, end))), least);
                Check(line, RecentRun.Latest(register, plane, false, from, end, least), all.Select(r =>
                    r.LastOrDefault(x => x.Count >= least)), least);
                Check(line, RecentRun.Longest(register, plane, false, from, end, least), all.Select(r =>
                    r.OrderByDescending(x => x.Count).FirstOrDefault(x => x.Count >= least)), least);
            }
        }
    }

    // Each day has two sessions of its kind: its number is that of the day.
    [Fact]
    public void Runs_of_days()
    {
        foreach (var line in Lines(5).Where(l => !l.Contains('?', StringComparison.Ordinal)))
        {
            var register = Register([.. line.SelectMany(c => new[] { c.ToString(), c.ToString() })]);
            var plane = register.CountsOf(Missed);
            foreach (var (from, end, least) in new[] { (0, 5, 1), (1, 5, 2), (0, 4, 2), (2, 4, 1), (0, 5, 3), (0, 0, 1) })
            {
                var runs = Runs(line, from, end);
                Check(line, RecentRun.Current(register, plane, true, from, end, least),
                    [runs.FirstOrDefault(r => r.Last == LastSeen(line, from, end))], least);
                Check(line, RecentRun.Latest(register, plane, true, from, end, least), [runs.LastOrDefault(r => r.Count >= least)], least);
                Check(line, RecentRun.Longest(register, plane, true, from, end, least),
                    [runs.OrderByDescending(r => r.Count).FirstOrDefault(r => r.Count >= least)], least);
            }
        }
    }

    // A day that cannot be classed leaves the latest and the longest to whoever looks at all readings; the current one ends with it.
    [Theory]
    [InlineData("OO?", 0, 3, 0, 3)]
    [InlineData("OO?O", 0, 4, 1, 4)]
    [InlineData("?OO", 0, 3, 2, 3)]
    [InlineData("O/?", 0, 3, 0, 1)]
    [InlineData("?", 0, 1, 0, 1)]
    public void Days_that_cannot_be_classed(string line, int from, int end, int low, int high)
    {
        var register = Register([.. line.SelectMany(c => new[] { c.ToString(), c.ToString() })]);
        var plane = register.CountsOf(Missed);
        var current = RecentRun.Current(register, plane, true, from, end, 1);
        Assert.Equal((low, high), (current.Low, current.High));
        Assert.Null(RecentRun.Longest(register, plane, true, from, end, 1));
    }

    // Nothing is said where it may matter; what is said holds the readings, and one reading exactly.
    private static void Check(string line, RunBounds? found, IEnumerable<(int Count, int First, int Last)> possible, int least)
    {
        var all = possible.Select(r => r.Count >= least ? r : default).Distinct().ToList();
        if (found is not { } run)
        {
            Assert.Contains('?', line);
            return;
        }

        Assert.Equal((line, all.Min(r => r.Count), all.Max(r => r.Count)), (line, run.Low, run.High));
        var isAlike = all.Select(r => r.Count > 0).Distinct().Count() == 1;
        int? first = isAlike && all.Select(r => r.First).Distinct().Count() == 1 ? all[0].First : null;
        int? last = isAlike && all.Select(r => r.Last).Distinct().Count() == 1 ? all[0].Last : null;
        Assert.Equal((line, first, last), (line, run.First, run.Last));
    }

    private static IEnumerable<string> Lines(int length) => Enumerable.Range(0, (int)Math.Pow(Kinds.Length, length))
        .Select(n => string.Concat(Enumerable.Range(0, length).Select(i => Kinds[n / (int)Math.Pow(Kinds.Length, i) % Kinds.Length])));

    private static IEnumerable<string> Readings(string line) => line.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at
        ? "O/X".SelectMany(c => Readings(line[..at] + c + line[(at + 1)..])) : [line];

    private static int LastSeen(string line, int from, int end) => line[from..end].LastIndexOfAny(['O', '/']) + from;

    private static List<(int Count, int First, int Last)> Runs(string line, int from, int end)
    {
        var runs = new List<(int Count, int First, int Last)>();
        var isOpen = false;
        for (var i = from; i < end; i++)
        {
            if (line[i] == 'O')
            {
                runs.Add(isOpen ? (runs[^1].Count + 1, runs[^1].First, i) : (1, i, i));
                if (isOpen)
                {
                    runs.RemoveAt(runs.Count - 2);
                }
            }

            isOpen = line[i] == 'O' || (line[i] == 'X' && isOpen);
        }

        return runs;
    }

    // From Wednesday 2 September 2026 on, two sessions a day; the days are those of the calendar.
    private static Register Register(string[] codes)
    {
        var builder = PupilRecord.Build("P1", Made.Autumn);
        DateOnly[] days = [new(2026, 9, 2), new(2026, 9, 3), new(2026, 9, 4), new(2026, 9, 7), new(2026, 9, 8)];
        for (var i = 0; i < codes.Length; i++)
        {
            builder.Mark(days[i / 2], (HalfDay)(i % 2), codes[i] switch { "?" => "", "/" when i % 2 == 1 => "\\", var code => code });
        }

        var pupil = builder.Create();
        return new Register(pupil, Book.Book.TimeOf(pupil.Calendar), Book.Book.Codes, null);
    }
}
