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
        ofDays ? DayClass.InRun(register, plane, at)
            : plane.In[at] ? Truth.True
            : plane.MayBeIn[at] ? Truth.Undecided
            : register.Possible.In[at] ? Truth.False : null;

    /// <summary>The first of the longest runs of at least the given length.</summary>
    public RunBounds Longest(int least)
    {
        // The more is in the class, the longer it is, but it may be another one: its edges are certain where both readings give the same.
        var (low, high) = (Longest(Truth.True, least), Longest(Truth.Undecided, least));
        return low == high ? RunBounds.Of(low) : new RunBounds(low.Count, high.Count, null, null);
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

    /// <summary>The latest run of at least the given length.</summary>
    public RunBounds Latest(int least)
    {
        // A session read as in the class may lengthen it, or make a shorter one the latest; one passed over may join two: no single reading
        // is a bound. By the length of the run still open: that run's edges, and what the latest closed one may be.
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

    // Of what is at least as certain.
    private Run Longest(Truth certain, int least)
    {
        var (run, longest) = (default(Run), default(Run));
        foreach (var (at, truth) in items)
        {
            run = truth >= certain ? new Run(run.Count + 1, run.Count == 0 ? at : run.First, at) : default;
            longest = run.Count > longest.Count ? run : longest;
        }

        return longest.Count >= least ? longest : default;
    }
}
