using AttendanceRules.Calendar;
using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>An unbroken run of a class, in sessions or school days (S19): closed, not-possible and unmarked sessions are passed over, anything else breaks.</summary>
internal sealed class RunFact(bool ofDays, string which) : RegisterFact
{
    /// <summary>Actions that end a run: only what comes after the day of the latest such entry counts.</summary>
    public IReadOnlyList<string> BrokenBy { get; init; } = [];

    /// <summary>Shorter runs are passed over; null: none is.</summary>
    public Language.Term? AtLeast { get; init; }

    public override Unit Unit => ofDays ? Unit.SchoolDays : Unit.Sessions;

    protected override Value Unknown => Value.Unknown(ValueKind.Number);

    public override bool HasEdge(string edge) => edge is "start" or "end";

    protected override Value Count(Scope scope, WindowRange range)
    {
        var (low, high, _, _) = Measure(scope, range);
        return Value.Range(Ratio.Of(low), Ratio.Of(high));
    }

    public override Value Edge(Scope scope, string edge)
    {
        var range = In?.On(scope) ?? WindowRange.Of(scope.File.Time, new DateSpan(WindowPart.Earliest, scope.Date));
        if (range.State != ValueState.Known)
        {
            return range.State == ValueState.None ? Value.None(ValueKind.Date) : Value.Unknown(ValueKind.Date);
        }

        var (low, high, first, last) = Measure(scope, range);
        return low != high ? Value.Unknown(ValueKind.Date)
            : low == 0 ? Value.None(ValueKind.Date)
            : Value.Of(scope.File.Time[(edge == "start" ? first : last) / (ofDays ? 1 : 2)]);
    }

    /// <summary>How many runs long enough start in the range: the fewest and the most.</summary>
    public (int Low, int High) Starts(Scope scope, WindowRange range)
    {
        var last = scope.File.Time.LastOnOrBefore(scope.Date) + 1;
        var end = ofDays ? last : 2 * last;
        var least = Least(scope);
        var isUnsure = scope.File.Register.Plane(Of).Unsure(0, 2 * last) > 0;
        int In(List<(int Count, int First, int Last, bool IsOpen)> found) =>
            found.Count(r => Ratio.Of(r.Count) >= least && (ofDays ? 2 * r.First : r.First) >= range.FromSession && (ofDays ? 2 * r.First : r.First) < range.EndSession);
        var (low, high) = (In(Runs(scope, 0, end, asHigh: false)), In(Runs(scope, 0, end, asHigh: true)));

        // An open session may join two runs or part one, so with any of them neither reading is a bound of its own.
        return isUnsure ? (0, Math.Max(low, high) + scope.File.Register.Plane(Of).Unsure(0, 2 * last)) : (low, high);
    }

    // A threshold that has no value on the date lets no run count.
    private Ratio Least(Scope scope) => AtLeast is null ? Ratio.Of(1) : AtLeast.At(scope) is { State: ValueState.Known } known ? known.Low : Ratio.Of(int.MaxValue);

    private (int Low, int High, int First, int Last) Measure(Scope scope, WindowRange range)
    {
        var from = ofDays ? range.FromSession / 2 : range.FromSession;
        var end = ofDays ? (range.EndSession + 1) / 2 : range.EndSession;
        foreach (var action in BrokenBy)
        {
            if (Anchor.Latest(scope, action, null) is { State: ValueState.Known } contact)
            {
                var next = scope.File.Time.FirstOnOrAfter(contact.Date.AddDays(1));
                from = Math.Max(from, ofDays ? next : 2 * next);
            }
        }

        var least = Least(scope);
        var runs = Runs(scope, from, end, asHigh: false).Where(r => Ratio.Of(r.Count) >= least).ToList();
        var possible = Runs(scope, from, end, asHigh: true).Where(r => Ratio.Of(r.Count) >= least).ToList();
        var run = Pick(runs);
        return (run.Count, Math.Max(run.Count, Pick(possible).Count), run.First, run.Last);
    }

    private (int Count, int First, int Last) Pick(List<(int Count, int First, int Last, bool IsOpen)> runs)
    {
        var chosen = which switch
        {
            "longest" => runs.OrderByDescending(r => r.Count).ThenBy(r => r.First).FirstOrDefault(),
            "latest" => runs.LastOrDefault(),
            _ => runs.LastOrDefault(r => r.IsOpen),
        };
        return (chosen.Count, chosen.First, chosen.Last);
    }

    private List<(int Count, int First, int Last, bool IsOpen)> Runs(Scope scope, int from, int end, bool asHigh)
    {
        var register = scope.File.Register;
        var plane = register.Plane(Of);
        var runs = new List<(int, int, int, bool)>();
        var (count, first, last) = (0, 0, 0);
        for (var i = from; i < end; i++)
        {
            Truth truth;
            if (ofDays)
            {
                if (DayClass.IsPassedOver(register, plane, i))
                {
                    continue;
                }

                truth = DayClass.Of(register, plane, i);
            }
            else if (plane.In[i])
            {
                truth = Truth.True;
            }
            else if (plane.MayBeIn[i] || register.IsUnclassed(i))
            {
                truth = Truth.Undecided;
            }
            else if (register.Possible.In[i])
            {
                truth = Truth.False;
            }
            else
            {
                continue;
            }

            if (truth == Truth.True || (asHigh && truth == Truth.Undecided))
            {
                (count, first, last) = (count + 1, count == 0 ? i : first, i);
            }
            else if (count > 0)
            {
                runs.Add((count, first, last, false));
                count = 0;
            }
        }

        if (count > 0)
        {
            runs.Add((count, first, last, true));
        }

        return runs;
    }
}
