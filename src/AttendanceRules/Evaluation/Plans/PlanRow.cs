using System.Runtime.InteropServices;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Model.Facts;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// What the places of a plan are for one subject, a byte a place (0 false, 1 undecided, 2 true). It is used again for the next subject.
/// </summary>
internal sealed class PlanRow
{
    private ConditionPlan? plan;
    private PlanRanges? windows;
    private ulong[] words = [];
    private ulong[] known = [];

    /// <summary>Whether it is of a plan.</summary>
    public bool IsOf(ConditionPlan other) => ReferenceEquals(plan, other);

    /// <summary>Whether a place has been asked about.</summary>
    public bool IsKnownAt(int place) => Known[place] != 0;

    /// <summary>Begins with nothing but what is the same for everybody.</summary>
    /// <param name="of">The plan.</param>
    /// <param name="ranges">The windows of counts on the date; null: each is worked out for the subject.</param>
    public void Begin(ConditionPlan of, PlanRanges? ranges = null)
    {
        windows = ranges;
        if (!ReferenceEquals(plan, of))
        {
            (plan, words, known) = (of, new ulong[of.Words], new ulong[of.Words]);
        }

        Array.Clear(known);
        var truths = Truths;
        var isKnown = Known;
        foreach (var (place, truth) in of.Constants)
        {
            (truths[place], isKnown[place]) = ((byte)truth, 1);
        }
    }

    /// <summary>Finds all places, where each number is ready and nothing else is asked: without a branch that depends on them.</summary>
    public void Settle(ReadOnlySpan<PlanNumber> numbers)
    {
        var limits = plan!.Limits;
        for (var i = 0; i < limits.Length; i++)
        {
            limits[i].Compare(numbers[i], words);
        }

        var truths = Truths;
        var steps = plan.Steps;
        foreach (var run in plan.Runs)
        {
            var some = steps.AsSpan(run.From, run.End - run.From);
            switch (run.Kind)
            {
                case PlanKind.All:
                    foreach (ref readonly var step in some)
                    {
                        truths[step.Into] = (byte)Math.Min((int)truths[step.First], truths[step.Second]);
                    }

                    break;
                case PlanKind.Any:
                    foreach (ref readonly var step in some)
                    {
                        truths[step.Into] = (byte)Math.Max((int)truths[step.First], truths[step.Second]);
                    }

                    break;
                default:
                    foreach (ref readonly var step in some)
                    {
                        truths[step.Into] = (byte)((int)Truth.True - truths[step.Second]);
                    }

                    break;
            }
        }
    }

    /// <summary>What <see cref="Settle"/> found.</summary>
    public Truth Settled(int place) => (Truth)Truths[place];

    /// <summary>What a place is; each is found at the first time, and what it does not need is not looked at.</summary>
    /// <param name="place">The place.</param>
    /// <param name="at">Where the subject is asked: on a date of the plan, and inside no event, pathway or parent's comparison.</param>
    public Truth Of(int place, EvaluationContext at)
    {
        if (Known[place] != 0)
        {
            return (Truth)Truths[place];
        }

        var own = plan!.Places[place];
        switch (own.Kind)
        {
            case PlanKind.Number:
                plan.Limits[own.Of].Compare(NumberOf(own.Of, at), words);
                known.AsSpan(plan.Limits[own.Of].Block, plan.Limits[own.Of].Words).Fill(ulong.MaxValue);
                return (Truth)Truths[place];
            case PlanKind.Asked:
                return Keep(place, plan.Asked[own.Of].Evaluate(at));
            case PlanKind.Not:
                return Keep(place, Truth.True - (int)Of(plan.Joined[own.Of], at));
            default:
                return Keep(place, Join(own, at));
        }
    }

    private PlanNumber NumberOf(int number, EvaluationContext at)
    {
        if (windows is null || plan!.Counted[number] is not { } fact)
        {
            return new PlanNumber(plan!.Numbers[number].At(at));
        }

        var (range, register) = (windows.Of(at)[number], at.File.Register);
        if (range.State != ValueState.Known)
        {
            return PlanCounts.Of(fact, range, default, 0);
        }

        var (first, end, sessions) = (range.FromSession, range.EndSession, register.CountsOf(fact.Of));
        var over = fact is not RateFact ? 0
            : (PlanCounts.Over(fact) is { } filter ? register.CountsOf(filter) : register.Possible).Sure(first, end);
        return PlanCounts.Of(fact, range, (sessions.Sure(first, end), sessions.Unsure(first, end)), over);
    }

    private Span<byte> Truths => MemoryMarshal.AsBytes(words.AsSpan());

    private Span<byte> Known => MemoryMarshal.AsBytes(known.AsSpan());

    private Truth Join(PlanPlace own, EvaluationContext at)
    {
        var settles = own.Kind == PlanKind.All ? Truth.False : Truth.True;
        var outcome = Truth.True - (int)settles;
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

    private Truth Keep(int place, Truth truth)
    {
        (Truths[place], Known[place]) = ((byte)truth, 1);
        return truth;
    }
}
