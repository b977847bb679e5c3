using System.Diagnostics;

namespace AttendanceRules.Mutants;

/// <summary>Runs the tests that reach a mutant until one fails; a line of the file for each.</summary>
internal sealed class Trial
{
    private static readonly TimeSpan Wall = TimeSpan.FromMinutes(4);

    private readonly MutantControl control;
    private readonly Dictionary<string, QuickTest> tests;
    private readonly IReadOnlyList<Reach> reach;
    private readonly HashSet<int> discovered;
    private readonly StreamWriter log;
    private readonly Lock writing = new();
    private (int Id, string Test, TimeSpan Most, TimeSpan Processor, long Started)? running;

    public Trial(MutantControl control, IReadOnlyList<QuickTest> found, IReadOnlyList<Reach> reach, string file)
    {
        (this.control, tests) = (control, found.ToDictionary(t => t.Name));
        discovered = [.. reach.Where(r => r.Name == Coverage.Discovery).SelectMany(r => r.Cold)];
        this.reach = [.. reach.Where(r => tests.ContainsKey(r.Name)).OrderBy(r => r.Time)];
        log = new StreamWriter(file, append: true) { AutoFlush = true };
        new Thread(Watch) { IsBackground = true }.Start();
    }

    public void Run(IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            var reaching = reach.Where(r => r.Warm.Contains(id)).ToList();
            var (failed, how) = Try(id, reaching);
            control.Deactivate();

            // What a mutant spoilt for the next ones is seen where the test fails without it too: that mutant is tried in another process.
            if (failed is not null && Once(id, failed) is not null)
            {
                Environment.Exit(4);
            }

            Say(id, failed is not null ? "killed" : reaching.Count > 0 ? "survived" : "not reached", failed?.Name, how);
        }
    }

    /// <summary>
    /// One mutant that is active from the start: first the tests that may have it in what is worked out once, then those that reach it
    /// again. All tests where one reaches it only once, or the discovery of tests: what was worked out may be read by any.
    /// </summary>
    public void Fresh(int id)
    {
        var once = reach.Where(r => r.Cold.Contains(id) && !r.Warm.Contains(id)).ToList();
        var again = reach.Where(r => r.Warm.Contains(id)).ToList();
        var others = discovered.Contains(id) || again.Count == 0 ? reach.Except(once).Except(again) : [];
        if (discovered.Contains(id) || once.Count + again.Count > 0)
        {
            var (failed, how) = Try(id, once.Concat(again).Concat(others));
            Say(id, failed is null ? "survived" : "killed", failed?.Name, failed is null ? "fresh" : how);
        }
    }

    private (Reach? Failed, string? How) Try(int id, IEnumerable<Reach> reaching)
    {
        control.Activate(id);
        foreach (var one in reaching)
        {
            if (Once(id, one) is { } failure)
            {
                return (one, failure);
            }
        }

        return (null, null);
    }

    private string? Once(int id, Reach one)
    {
        lock (writing)
        {
            running = (id, one.Name, TimeSpan.FromMilliseconds(10_000 + (20 * one.Time)), Processor(), Stopwatch.GetTimestamp());
        }

        var failure = tests[one.Name].Run();
        lock (writing)
        {
            running = null;
        }

        return failure;
    }

    private void Watch()
    {
        while (true)
        {
            Thread.Sleep(500);
            lock (writing)
            {
                if (running is { } now && (Processor() - now.Processor > now.Most || Stopwatch.GetElapsedTime(now.Started) > Wall))
                {
                    Say(now.Id, "killed", now.Test, "timeout");
                    Environment.Exit(3);
                }
            }
        }
    }

    private void Say(int id, string status, string? test, string? how)
    {
        lock (writing)
        {
            log.WriteLine($"{id}\t{status}\t{test}\t{how}");
        }
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
