using System.Diagnostics;

namespace AttendanceRules.Mutants;

/// <summary>What each test reaches where nothing was worked out before it, and again in the same process.</summary>
internal sealed class Coverage(MutantControl control)
{
    /// <summary>The row of what is reached while tests are found.</summary>
    public const string Discovery = "DISCOVERY";

    private readonly List<string> lines = [];

    public void Run(IReadOnlyList<QuickTest> tests)
    {
        lines.Add($"{Discovery}\t0\t{Text(control.Reached())}\t");
        var cold = tests.Select(t => (Failure: t.Run(), Reached: control.Reached())).ToList();
        for (var i = 0; i < tests.Count; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var again = tests[i].Run();
            var time = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            var warm = control.Reached();
            if ((cold[i].Failure ?? again) is { } failure)
            {
                Console.WriteLine($"{tests[i].Name} fails {(cold[i].Failure is null ? "when it is repeated" : "anyway")}: {failure}");
            }

            lines.Add($"{tests[i].Name}\t{time:0.00}\t{Text(cold[i].Failure is null ? cold[i].Reached : [])}\t"
                + Text(cold[i].Failure is null && again is null ? warm : []));
        }

        Console.WriteLine($"{tests.Count} tests");
    }

    public IEnumerable<string> Lines() => lines;

    private static string Text(IEnumerable<int> ids) => string.Join(",", ids.Order());
}
