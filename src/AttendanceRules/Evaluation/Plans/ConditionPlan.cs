using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// Conditions of a book as data, for a stretch of days on which no edition and no threshold changes: each part once, in a place of its
/// own. It is read for one subject (<see cref="PlanRow"/>) and for 64 at once.
/// </summary>
internal sealed class ConditionPlan
{
    private readonly Dictionary<object, int> roots;
    private readonly int[] ofNames;

    public ConditionPlan(PlanLayout layout, Dictionary<object, int> roots, int[] ofNames, DateOnly from, DateOnly to)
    {
        (this.roots, this.ofNames) = (roots, ofNames);
        (From, To, Numbers, Limits, Asked) = (from, to, layout.Numbers, layout.Limits, layout.Asked);
        (Places, Joined, Steps, Runs) = (layout.Places, layout.Joined, layout.Steps, layout.Runs);
        (Comparisons, Constants) = (layout.Comparisons, layout.Constants);
        Facts = Array.ConvertAll(Numbers, n => PlanFacts.SumOf(n, from));
        IsShared = layout.IsShared;
        Words = (Places.Length + sizeof(ulong) - 1) / sizeof(ulong);
    }

    /// <summary>The first day for which it is the plan.</summary>
    public DateOnly From { get; }

    /// <summary>The last day for which it is the plan.</summary>
    public DateOnly To { get; }

    /// <summary>Numbers that are compared with limits.</summary>
    public Operand[] Numbers { get; }

    /// <summary>The facts, one or a sum of two, of those that records may give without a value; null for others.</summary>
    public (Symbol Fact, Symbol? Added)?[] Facts { get; }

    /// <summary>Which places are the same for each parent, and for none.</summary>
    public bool[] IsShared { get; }

    /// <summary>What each is compared with.</summary>
    public PlanLimits[] Limits { get; }

    /// <summary>Conditions that are asked as they are written.</summary>
    public Expression[] Asked { get; }

    /// <summary>Every place. Comparisons of numbers come first.</summary>
    public PlanPlace[] Places { get; }

    /// <summary>The places that are joined, those of one place one after another.</summary>
    public int[] Joined { get; }

    /// <summary>How all places are joined, where each comparison is known.</summary>
    public PlanStep[] Steps { get; }

    /// <summary>The same, by kind.</summary>
    public PlanRun[] Runs { get; }

    /// <summary>The operators and limits of comparisons, by their place.</summary>
    public (Comparator Comparator, Ratio Limit)[] Comparisons { get; }

    /// <summary>What is the same for everybody.</summary>
    public (int Place, Truth Truth)[] Constants { get; }

    /// <summary>How many words a byte for each place takes.</summary>
    public int Words { get; }

    /// <summary>Where the truth of a condition is; below zero: it is not in the plan.</summary>
    /// <param name="of">
    /// A rule, a stage, a line or a group; of an event that is an entry, what of its rule's condition does not read the entry.
    /// </param>
    public int PlaceOf(object of) => roots.GetValueOrDefault(of, -1);

    /// <summary>The parts of which each has to be true at a place; none: it is not made of such parts.</summary>
    public ReadOnlySpan<int> PartsOf(int place) =>
        Places[place] is { Kind: PlanKind.All } all ? Joined.AsSpan(all.Of, all.Count) : [];

    /// <summary>The comparison that is asked first at a place of which each part has to be true; below zero: it is another.</summary>
    public int FirstOf(int place)
    {
        while (PartsOf(place) is [var first, ..])
        {
            place = first;
        }

        return Places[place].Kind == PlanKind.Number ? place : -1;
    }

    /// <summary>
    /// Where it is whether a named condition holds, or whether a question is asked; below zero: it is not in the plan.
    /// </summary>
    public int PlaceOfName(Symbol name) => (uint)name.Number < (uint)ofNames.Length ? ofNames[name.Number] : -1;
}
