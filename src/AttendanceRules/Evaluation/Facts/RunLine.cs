using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>
/// The sessions or school days in which runs are looked for, in order, each certainly, perhaps or not of the class; what runs pass over is
/// left out (S19).
/// A perhaps is read as in the class and as breaking; that it may also be passed over matters to the latest run only.
/// </summary>
internal sealed class RunLine(IReadOnlyList<(int At, Truth Truth)> items)
{
    public static RunLine Of(Register register, SessionCounts plane, bool ofDays, int from, int end)
    {
        var items = new List<(int, Truth)>(Math.Max(0, end - from));
        for (var i = from; i < end; i++)
        {
            if (At(register, plane, ofDays, i) is { } truth)
            {
                items.Add((i, truth));
            }
        }

        return new RunLine(items);
    }

    /// <summary>Whether the session or day is of the class; null where runs pass over it.</summary>
    public static Truth? At(Register register, SessionCounts plane, bool ofDays, int at) =>
        ofDays ? DayClass.IsPassedOver(register, plane, at) ? null : DayClass.Of(register, plane, at)
            : plane.In[at] ? Truth.True
            : plane.MayBeIn[at] || register.IsUnclassed(at) ? Truth.Undecided
            : register.Possible.In[at] ? Truth.False : null;

    /// <summary>The current, longest or latest run among those of at least the given length.</summary>
    public RunBounds Pick(string which, int least)
    {
        var shortest = Runs(Truth.True);
        if (!items.Any(i => i.Truth == Truth.Undecided))
        {
            return RunBounds.Of(Pick(shortest, which, least));
        }

        if (which == "latest")
        {
            return Latest(least);
        }

        // The more is in the class, the longer the current run, and only its start moves. The longest grows too, but may be another one:
        // its edges are certain where both readings give one and the same run.
        var (low, high) = (Pick(shortest, which, least), Pick(Runs(Truth.Undecided), which, least));
        return which == "current" || low == high ? RunBounds.Of(low).And(RunBounds.Of(high))
            : new RunBounds(low.Count, high.Count, null, null);
    }

    /// <summary>The fewest and the most runs of at least the given length whose first number is in the half-open range.</summary>
    public (int Fewest, int Most) Count(int least, int from, int end)
    {
        // By the length of the run still open: how many have closed.
        var states = new Dictionary<int, (int Fewest, int Most)> { [0] = (0, 0) };
        var next = new Dictionary<int, (int Fewest, int Most)>();
        for (var i = 0; i <= items.Count; i++)
        {
            var truth = i < items.Count ? items[i].Truth : Truth.False;
            next.Clear();
            foreach (var (open, (fewest, most)) in states)
            {
                if (truth != Truth.False)
                {
                    Keep(next, open + 1, (fewest, most));
                }

                if (truth != Truth.True)
                {
                    var isCounted = open >= least && items[i - open].At >= from && items[i - open].At < end;
                    Keep(next, 0, isCounted ? (fewest + 1, most + 1) : (fewest, most));
                }
            }

            (states, next) = (next, states);
        }

        return states[0];
    }

    private static void Keep(Dictionary<int, (int Fewest, int Most)> states, int open, (int Fewest, int Most) closed) =>
        states[open] = states.TryGetValue(open, out var other) ? (Math.Min(closed.Fewest, other.Fewest), Math.Max(closed.Most, other.Most))
            : closed;

    // A session read as in the class may lengthen the latest run, or make a shorter one the latest; one passed over may join two: no single
    // reading is a bound.
    private RunBounds Latest(int least)
    {
        // By the length of the run still open: that run's edges, and what the latest closed one may be.
        var states = new Dictionary<int, (RunBounds Open, RunBounds Closed)> { [0] = (RunBounds.None, RunBounds.None) };
        var next = new Dictionary<int, (RunBounds Open, RunBounds Closed)>();
        foreach (var (at, truth) in items)
        {
            next.Clear();
            foreach (var (length, (open, closed)) in states)
            {
                if (truth != Truth.False)
                {
                    Keep(next, length + 1, (new RunBounds(length + 1, length + 1, length == 0 ? at : open.First, at), closed));
                }

                if (truth == Truth.Undecided)
                {
                    Keep(next, length, (open, closed));
                }

                if (truth != Truth.True)
                {
                    Keep(next, 0, (RunBounds.None, length >= least ? open : closed));
                }
            }

            (states, next) = (next, states);
        }

        return states.Select(s => s.Key >= least ? s.Value.Open : s.Value.Closed).Aggregate((x, y) => x.And(y));
    }

    private static void Keep(Dictionary<int, (RunBounds Open, RunBounds Closed)> states, int length,
        (RunBounds Open, RunBounds Closed) state) =>
        states[length] = states.TryGetValue(length, out var other) ? (state.Open.And(other.Open), state.Closed.And(other.Closed)) : state;

    private Run Pick(List<Run> runs, string which, int least)
    {
        var longEnough = runs.Where(r => r.Count >= least);
        return which switch
        {
            "longest" => longEnough.OrderByDescending(r => r.Count).ThenBy(r => r.First).FirstOrDefault(),
            "latest" => longEnough.LastOrDefault(),
            _ => longEnough.LastOrDefault(r => r.Last == items[^1].At),
        };
    }

    /// <summary>Unbroken runs of what is at least as certain.</summary>
    private List<Run> Runs(Truth certain)
    {
        var runs = new List<Run>();
        var run = default(Run);
        foreach (var (at, truth) in items)
        {
            if (truth >= certain)
            {
                run = new Run(run.Count + 1, run.Count == 0 ? at : run.First, at);
            }
            else if (run.Count > 0)
            {
                runs.Add(run);
                run = default;
            }
        }

        if (run.Count > 0)
        {
            runs.Add(run);
        }

        return runs;
    }
}
