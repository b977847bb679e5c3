using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>Lays the parts that a plan is made of in their places: comparisons of one number side by side, then the rest.</summary>
internal sealed class PlanLayout
{
    private readonly IReadOnlyList<PlanPart> parts;
    private readonly int[] placeOf;

    public PlanLayout(IReadOnlyList<PlanPart> parts, IReadOnlyList<Operand> numbers)
    {
        (this.parts, placeOf) = (parts, new int[parts.Count]);
        (Numbers, Limits) = ([.. numbers], new PlanLimits[numbers.Count]);
        var places = new List<PlanPlace>();
        var comparisons = new List<(Comparator, Ratio)>();
        for (var number = 0; number < Numbers.Length; number++)
        {
            var own = Enumerable.Range(0, parts.Count).Where(p => parts[p].Kind == PlanKind.Number && parts[p].Of == number).ToList();
            Limits[number] = new PlanLimits([.. own.Select(p => (parts[p].Comparator, parts[p].Limit))], places.Count / sizeof(ulong));
            foreach (var part in own)
            {
                placeOf[part] = places.Count;
                places.Add(new PlanPlace(PlanKind.Number, number, 0));
                comparisons.Add((parts[part].Comparator, parts[part].Limit));
            }

            // Each number begins with a word of its own.
            while (places.Count % sizeof(ulong) != 0)
            {
                places.Add(new PlanPlace(PlanKind.Constant, 0, 0));
                comparisons.Add(default);
            }
        }

        var (asked, joined, constants) = (new List<Expression>(), new List<int>(), new List<(int, Truth)>());
        for (var part = 0; part < parts.Count; part++)
        {
            if (parts[part].Kind == PlanKind.Number)
            {
                continue;
            }

            placeOf[part] = places.Count;
            var own = parts[part];
            places.Add(own.Kind switch
            {
                PlanKind.Asked => new PlanPlace(own.Kind, asked.Count, 0),
                PlanKind.Constant => new PlanPlace(own.Kind, (int)own.Constant, 0),
                _ => new PlanPlace(own.Kind, joined.Count, own.Joined.Count),
            });
            if (own.Kind == PlanKind.Asked)
            {
                asked.Add(own.Asked!);
            }
            else if (own.Kind == PlanKind.Constant)
            {
                constants.Add((placeOf[part], own.Constant));
            }

            // What is joined has its place by then.
            joined.AddRange(own.Joined.Select(j => placeOf[j]));
        }

        (Places, Comparisons, Asked, Joined, Constants) = ([.. places], [.. comparisons], [.. asked], [.. joined], [.. constants]);
        (Steps, Runs) = Order();
        IsShared = new bool[Places.Length];
        for (var part = 0; part < parts.Count; part++)
        {
            IsShared[placeOf[part]] = parts[part].Kind switch
            {
                PlanKind.Constant => true,
                PlanKind.Number => Numbers[parts[part].Of].Names.All(IsOfNoParent),
                PlanKind.Asked => parts[part].Asked!.Names.All(IsOfNoParent),
                _ => parts[part].Joined.All(j => IsShared[placeOf[j]]),
            };
        }
    }

    public Operand[] Numbers { get; }

    public PlanLimits[] Limits { get; }

    public PlanPlace[] Places { get; }

    public (Comparator Comparator, Ratio Limit)[] Comparisons { get; }

    public Expression[] Asked { get; }

    public int[] Joined { get; }

    public (int Place, Truth Truth)[] Constants { get; }

    public PlanStep[] Steps { get; }

    public PlanRun[] Runs { get; }

    /// <summary>Which places rest on no parent.</summary>
    public bool[] IsShared { get; }

    public int PlaceOf(int part) => placeOf[part];

    private static bool IsOfNoParent(Symbol named) => (named.RestsOn & SymbolReads.Parent) == SymbolReads.None && !named.IsPerParent;

    // By how deep a part is, then by kind; of one part by turns, so that no step waits for the one right before it.
    private (PlanStep[] Steps, PlanRun[] Runs) Order()
    {
        var depth = new int[parts.Count];
        var all = new List<(int Depth, PlanKind Kind, int Turn, PlanStep Step)>();
        for (var part = 0; part < parts.Count; part++)
        {
            var joined = parts[part].Joined;
            if (joined.Count == 0)
            {
                continue;
            }

            depth[part] = 1 + joined.Max(j => depth[j]);
            var (into, first) = (placeOf[part], placeOf[joined[0]]);
            for (var turn = Math.Min(1, joined.Count - 1); turn < joined.Count; turn++)
            {
                all.Add((depth[part], parts[part].Kind, turn, new PlanStep(turn > 1 ? into : first, placeOf[joined[turn]], into)));
            }
        }

        all.Sort((x, y) => (x.Depth, x.Kind, x.Turn, x.Step.Into).CompareTo((y.Depth, y.Kind, y.Turn, y.Step.Into)));
        var runs = new List<PlanRun>();
        for (var (from, end) = (0, 0); from < all.Count; from = end)
        {
            while (end < all.Count && (all[end].Depth, all[end].Kind) == (all[from].Depth, all[from].Kind))
            {
                end++;
            }

            runs.Add(new PlanRun(all[from].Kind, from, end));
        }

        return ([.. all.Select(s => s.Step)], [.. runs]);
    }
}
