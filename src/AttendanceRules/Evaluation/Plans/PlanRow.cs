using System.Numerics;
using System.Runtime.InteropServices;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// What the places of a plan are for one subject, a byte a place (0 false, 1 undecided, 2 true). It is used again for the next subject.
/// </summary>
internal sealed class PlanRow
{
    private ConditionPlan? plan;
    private PlanRanges? windows;

    // How numbers are read of the subject, once the first was asked about.
    private PlanReading?[]? readings;
    private PlanRow? ofAll;
    private bool isAgain;
    private byte[] truths = [];
    private byte[] known = [];

    /// <summary>Whether it is of a plan.</summary>
    public bool IsOf(ConditionPlan other) => ReferenceEquals(plan, other);

    /// <summary>Whether a place has been asked about.</summary>
    public bool IsKnownAt(int place) => known[place] != 0;

    /// <summary>Whether a named condition holds, for whoever asks beside the plan; null: the plan does not say.</summary>
    /// <param name="name">Any name.</param>
    /// <param name="at">Where it is asked.</param>
    public static Truth? Holds(Symbol name, EvaluationContext at) => name is QuestionName ? null : Find(name, at);

    /// <summary>Whether a question is asked of the subject; null: the plan does not say.</summary>
    public static Truth? IsAsked(QuestionName question, EvaluationContext at) => Find(question, at);

    /// <summary>What the condition of a stage is that reads no cycle; null: the plan does not say.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="plain">Where it is asked: outside the pathway.</param>
    public static Truth? Of(StageDeclaration stage, EvaluationContext plain) =>
        plain.File.Today is { } today && plain.Date == today.Date && plain.IsPlain && plain.IsOrdinary
            && plain.ParentNumber is >= 0 and var parent && today.PlanOrNull(0) is PlanRow { plan: { } plan } ofAll
            && plan.PlaceOf(stage) is >= 0 and var place && (plan.IsShared[place] ? ofAll : (PlanRow?)today.PlanOrNull(parent)) is { } row
            ? row.Of(place, plain) : null;

    private static Truth? Find(Symbol name, EvaluationContext at)
    {
        if (at.File.Today is not { } today || today.PlanOrNull(0) is not PlanRow { plan: { } plan } ofAll
            || plan.PlaceOfName(name) is not (>= 0 and var place)
            || at.Date != today.Date || at.IsPlanning || at.AnyParent is not null)
        {
            return null;
        }

        var row = plan.IsShared[place] ? ofAll : at.ParentNumber is >= 0 and var parent ? (PlanRow?)today.PlanOrNull(parent) : null;
        return row is null ? null : at.IsPlain ? row.Of(place, at)
            : (name.RestsOn & at.Special) == SymbolReads.None && row.IsKnownAt(place) ? row.Settled(place) : null;
    }

    /// <summary>Begins with nothing but what is the same for everybody.</summary>
    /// <param name="of">The plan.</param>
    /// <param name="ranges">The windows of facts on the date; null: each is worked out for the subject.</param>
    /// <param name="withoutParent">What is the same for each parent; null: it is of no parent.</param>
    /// <param name="blank">What is the same for all with nothing on record; null: the subject may be another.</param>
    public void Begin(ConditionPlan of, PlanRanges? ranges = null, PlanRow? withoutParent = null, BlankDay? blank = null)
    {
        Begin(of, ranges, withoutParent, isAfter: false);
        if (blank is not null)
        {
            blank.Truths.CopyTo(truths, 0);
            blank.Known.CopyTo(known, 0);
            return;
        }

        Array.Clear(known);
        foreach (var (place, truth) in of.Constants)
        {
            Keep(place, truth);
        }
    }

    /// <summary>Begins with what was found before a change of the records, and still holds.</summary>
    /// <param name="of">The plan.</param>
    /// <param name="ranges">The windows of facts on the date.</param>
    /// <param name="withoutParent">What is the same for each parent; null: it is of no parent.</param>
    /// <param name="before">What the places were.</param>
    /// <param name="found">Which of them were found.</param>
    /// <param name="holding">All bits of a byte for each that still holds, eight to a word; null: all do.</param>
    public void Begin(ConditionPlan of, PlanRanges ranges, PlanRow? withoutParent, byte[] before, byte[] found, ulong[]? holding)
    {
        Begin(of, ranges, withoutParent, isAfter: true);
        before.CopyTo(truths, 0);
        if (holding is null)
        {
            found.CopyTo(known, 0);
            return;
        }

        var from = MemoryMarshal.Cast<byte, ulong>(found.AsSpan());
        var into = MemoryMarshal.Cast<byte, ulong>(known.AsSpan());
        var at = 0;
        for (; at <= into.Length - Vector<ulong>.Count; at += Vector<ulong>.Count)
        {
            (new Vector<ulong>(from[at..]) & new Vector<ulong>(holding, at)).CopyTo(into[at..]);
        }

        for (; at < into.Length; at++)
        {
            into[at] = from[at] & holding[at];
        }
    }

    private void Begin(ConditionPlan of, PlanRanges? ranges, PlanRow? withoutParent, bool isAfter)
    {
        (windows, readings, ofAll, isAgain) = (ranges, null, withoutParent, isAfter);
        if (!ReferenceEquals(plan, of))
        {
            (plan, truths, known) = (of, new byte[of.Words * sizeof(ulong)], new byte[of.Words * sizeof(ulong)]);
        }
    }

    /// <summary>What is found, to be kept.</summary>
    /// <param name="like">What is shared where it is the same; null: nothing.</param>
    public (byte[] Truths, byte[] Known) Copy((byte[] Truths, byte[] Known)? like) => like is var (ownTruths, ownKnown)
        && ownTruths.AsSpan().SequenceEqual(truths) && ownKnown.AsSpan().SequenceEqual(known) ? (ownTruths, ownKnown)
        : ([.. truths], [.. known]);

    /// <summary>Finds all places, where each number is ready and nothing else is asked: without a branch that depends on them.</summary>
    public void Settle(ReadOnlySpan<PlanNumber> numbers)
    {
        var limits = plan!.Limits;
        var words = MemoryMarshal.Cast<byte, ulong>(truths.AsSpan());
        for (var i = 0; i < limits.Length; i++)
        {
            limits[i].Compare(numbers[i], words);
        }

        var row = truths;
        var steps = plan.Steps;
        foreach (var run in plan.Runs)
        {
            var some = steps.AsSpan(run.From, run.End - run.From);
            switch (run.Kind)
            {
                case PlanKind.All:
                    foreach (ref readonly var step in some)
                    {
                        row[step.Into] = (byte)Math.Min((int)row[step.First], row[step.Second]);
                    }

                    break;
                case PlanKind.Any:
                    foreach (ref readonly var step in some)
                    {
                        row[step.Into] = (byte)Math.Max((int)row[step.First], row[step.Second]);
                    }

                    break;
                default:
                    foreach (ref readonly var step in some)
                    {
                        row[step.Into] = (byte)((int)Truth.True - row[step.Second]);
                    }

                    break;
            }
        }
    }

    /// <summary>What <see cref="Settle"/> found.</summary>
    public Truth Settled(int place) => (Truth)truths[place];

    /// <summary>What a place is; each is found at the first time, and what it does not need is not looked at.</summary>
    /// <param name="place">The place.</param>
    /// <param name="at">Where the subject is asked: on a date of the plan, and inside no event, pathway or parent's comparison.</param>
    public Truth Of(int place, EvaluationContext at) => known[place] != 0 ? (Truth)truths[place] : Find(place, at);

    private Truth Find(int place, EvaluationContext at)
    {
        if (ofAll is not null && plan!.IsShared[place])
        {
            return Keep(place, ofAll.Of(place, at));
        }

        ref readonly var own = ref plan!.Places[place];
        switch (own.Kind)
        {
            case PlanKind.Number:
                Compare(own.Of, at);
                return (Truth)truths[place];
            case PlanKind.Asked:
                return Keep(place, plan.Asked[own.Of].Evaluate(at));
            case PlanKind.Not:
                return Keep(place, Truth.True - (int)Of(plan.Joined[own.Of], at));
            default:
                return Keep(place, Join(in own, at));
        }
    }

    private void Compare(int number, EvaluationContext at)
    {
        if (windows is null || (readings ??= windows.Of(at))[number] is not { } reading || !reading.TryRead(at, out var found))
        {
            found = new PlanNumber(plan!.Numbers[number].At(at));
        }

        plan!.Limits[number].Compare(found, MemoryMarshal.Cast<byte, ulong>(truths.AsSpan()), MemoryMarshal.Cast<byte, ulong>(
            known.AsSpan()));
    }

    private Truth Join(in PlanPlace own, EvaluationContext at)
    {
        var settles = own.Kind == PlanKind.All ? Truth.False : Truth.True;
        var outcome = Truth.True - (int)settles;

        // After a change most parts are known, and one of them may decide.
        if (isAgain && IsSettled(in own, settles))
        {
            return settles;
        }

        foreach (var place in plan!.Joined.AsSpan(own.Of, own.Count))
        {
            var truth = Of(place, at);
            if (truth == settles)
            {
                return truth;
            }

            outcome = truth == Truth.Undecided ? truth : outcome;
        }

        return outcome;
    }

    private bool IsSettled(in PlanPlace own, Truth settles)
    {
        foreach (var place in plan!.Joined.AsSpan(own.Of, own.Count))
        {
            if (known[place] != 0 && truths[place] == (byte)settles)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is known of some of the places.</summary>
    public (byte[] Truths, byte[] Known) Kept(Func<int, bool> isFound)
    {
        var found = new byte[known.Length];
        for (var place = 0; place < plan!.Places.Length; place++)
        {
            found[place] = isFound(place) ? known[place] : (byte)0;
        }

        return ([.. truths], found);
    }

    /// <summary>Keeps what a place is.</summary>
    public Truth Keep(int place, Truth truth)
    {
        (truths[place], known[place]) = ((byte)truth, 1);
        return truth;
    }
}
