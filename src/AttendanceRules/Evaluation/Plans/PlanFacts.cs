using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// Numbers that the records give without a value for each: counts, shares and runs in days that the calendar and one date say, entries,
/// time between dates, and the year group. Each is what its evaluator finds.
/// </summary>
internal static class PlanFacts
{
    private static readonly PlanNumber Zero = PlanNumber.Of(Ratio.Of(0));

    /// <summary>The facts that can be read so and whose sum the number is: one, or two; null: it is always worked out.</summary>
    public static (Symbol Fact, Symbol? Added)? SumOf(Operand number, DateOnly date) => number is Arithmetic { Operator: '+' } sum
        ? Of(sum.Left, date) is { } left && Of(sum.Right, date) is { } right ? (left, right) : null
        : Of(number, date) is { } own ? (own, null) : null;

    /// <summary>The fact that can be read so; null: it is always worked out.</summary>
    public static Symbol? Of(Operand number, DateOnly date) => number is Reference { Qualifier: Qualifier.Own } reference
        && reference.Named.EditionOn(date) is { } fact && IsReadable(fact, date) ? fact : null;

    /// <summary>
    /// Whether the fact can be read so of some subjects: of those who have nothing of it on record, where its days are known.
    /// </summary>
    public static bool IsReadableInItsDays(Symbol fact, DateOnly date) =>
        fact is RegisterFact register ? IsReadableInItsDays(register, date) : IsOfSteps(fact);

    /// <summary>Whether nothing of what the fact looks up is on record, in any days.</summary>
    public static bool HasNothing(Symbol fact, SubjectFile file) => fact is RegisterFact register
        ? file.Register.CountsOf(register.Of).IsNone : file.Casework.Of(((CaseworkFact)fact).Action).Count == 0;

    /// <summary>The days in which it looks, whatever they rest on.</summary>
    public static WindowRange RangeOf(Symbol fact, EvaluationContext context) => InOf(fact)?.On(context)
        ?? WindowRange.Of(context.File.Time, new(WindowEvaluator.Earliest, context.Date));

    /// <summary>In which days a fact looks that can be read.</summary>
    public static PlanWindow WindowOf(Symbol fact, EvaluationContext plain) => new(InOf(fact), plain);

    /// <summary>False: it has to be worked out.</summary>
    /// <param name="fact">A fact that can be read of some subjects.</param>
    /// <param name="range">The days in which it looks.</param>
    /// <param name="at">Where it is asked: inside nothing special.</param>
    /// <param name="number">What it is.</param>
    public static bool TryRead(Symbol fact, in WindowRange range, EvaluationContext at, out PlanNumber number)
    {
        switch (fact)
        {
            case RegisterFact register:
                return TryRead(register, range, at, out number);
            case CaseworkFact steps:
                return TryRead(steps, range, at, out number);
            case YearGroup group:
                number = YearGroupEvaluator.On(at) is { } year ? PlanNumber.Of(Ratio.Of(year)) : new PlanNumber(group.Any);
                return true;
            default:
                number = Elapsed((ElapsedFact)fact, at);
                return true;
        }
    }

    /// <summary>What it is of a subject whose casework is known, where nothing of what it looks up is on record.</summary>
    /// <param name="fact">A count or a run of sessions, or a number of steps.</param>
    /// <param name="range">The days in which it looks.</param>
    public static PlanNumber OfNothing(Symbol fact, in WindowRange range) => fact is RegisterFact register
        ? PlanCounts.Of(register, range, default, 0)
        : range.State switch
        {
            ValueState.Unknown => PlanNumber.Unknown(Zero.Low, null),
            ValueState.NotApplicable => default,
            _ => ((CaseworkFact)fact).Measure == "value" ? default : Zero,
        };

    private static bool TryRead(RegisterFact fact, in WindowRange range, EvaluationContext at, out PlanNumber number)
    {
        var isRead = true;
        if (range.State != ValueState.Known)
        {
            number = PlanCounts.Of(fact, range, default, 0);
            return true;
        }

        if (PlanCounts.IsPlain(fact))
        {
            number = Count(fact, range, at.File.Register);
            return true;
        }

        if (!at.File.Register.MayHave(fact.Of))
        {
            number = Zero;
            return true;
        }

        // A day that the window cuts is looked at as a whole.
        var (week, of) = (at.File.Time.Week, at.File.Register.CountsOf(fact.Of));
        var (first, end) = (week.DayOf(range.FromSession), week.FirstDayFrom(range.EndSession));
        if (of.IsEmpty(week.FirstSessionOf(first), week.FirstSessionOf(end)))
        {
            number = Zero;
            return true;
        }

        switch (fact)
        {
            case CountFact { IsOfDays: true, IsPlain: true, Possible: null, NotCoveredBy.Count: 0 }:
                var (sure, most) = DayClass.Count(at.File.Register, of, first, end);
                number = PlanNumber.Between(Ratio.Of(sure), Ratio.Of(most));
                break;
            case CountFact { IsOfDays: false, IsPlain: true } when CoversNothing(fact, at.File.Casework):
                number = Count(fact, range, at.File.Register);
                break;
            case RunFact { BrokenBy.Count: 0 } run when LeastOn(run.AtLeast, at.Date) is { } least:
                var bounds = run.IsOfDays ? RunEvaluator.Between(run, at.File.Register, first, end, least)
                    : RunEvaluator.Between(run, at.File.Register, range.FromSession, range.EndSession, least);
                number = PlanNumber.Between(Ratio.Of(bounds.Low), Ratio.Of(bounds.High));
                break;
            default:
                (number, isRead) = (default, false);
                break;
        }

        return isRead;
    }

    private static bool TryRead(CaseworkFact fact, in WindowRange range, EvaluationContext at, out PlanNumber number)
    {
        var isRead = true;
        if (!at.File.Casework.IsSupplied || range.State == ValueState.Unknown)
        {
            number = PlanNumber.Unknown(Zero.Low, null);
        }
        else if (range.State == ValueState.NotApplicable)
        {
            number = default;
        }
        else if (at.File.Casework.Of(fact.Action).Count == 0)
        {
            number = fact.Measure == "value" ? default : Zero;
        }
        else if (fact.Measure == "count")
        {
            var (sure, most) = CaseworkEvaluator.Count(fact, at, fact.In is null ? null : range.Days, null);
            number = PlanNumber.Between(Ratio.Of(sure), Ratio.Of(most));
        }
        else
        {
            (number, isRead) = (default, false);
        }

        return isRead;
    }

    private static PlanNumber Elapsed(ElapsedFact fact, EvaluationContext at)
    {
        var (from, to) = (AnchorEvaluator.Read(fact.Since, at, out var first), ValueState.Known);
        var last = at.Date;
        if (fact.Until is { } until)
        {
            to = AnchorEvaluator.Read(until, at, out last);
        }

        return from == ValueState.NotApplicable || to == ValueState.NotApplicable ? default
            : from == ValueState.Unknown || to == ValueState.Unknown ? PlanNumber.Unknown(Zero.Low, null)
            : PlanNumber.Of(Ratio.Of(at.File.Time.Elapsed(first, last, fact.Unit)));
    }

    /// <summary>What a plain count or share is in days that are known.</summary>
    public static PlanNumber Count(RegisterFact fact, in WindowRange range, Register register)
    {
        if (fact is not RateFact && !register.MayHave(fact.Of))
        {
            return Zero;
        }

        var (first, end, of) = (range.FromSession, range.EndSession, register.CountsOf(fact.Of));
        var over = fact is not RateFact { Over: var filter } ? 0
            : (filter is null ? register.Possible : register.CountsOf(filter)).Sure(first, end);
        return PlanCounts.Of(fact, range, (of.Sure(first, end), of.Unsure(first, end)), over);
    }

    private static bool CoversNothing(RegisterFact fact, CaseFile casework)
    {
        for (var i = 0; i < fact.NotCoveredBy.Count; i++)
        {
            if (casework.Of(fact.NotCoveredBy[i].Action).Count > 0)
            {
                return false;
            }
        }

        return casework.IsSupplied;
    }

    /// <summary>Whether it can be read of all subjects, or at least its days can.</summary>
    public static bool IsReadable(Symbol fact, DateOnly date) => fact is ElapsedFact elapsed
        ? AnchorEvaluator.IsReadable(elapsed.Since) && (elapsed.Until is null || AnchorEvaluator.IsReadable(elapsed.Until))
        : fact is YearGroup || (IsReadableInItsDays(fact, date) && PlanWindow.IsReadable(InOf(fact)));

    private static Window? InOf(Symbol fact) => fact is RegisterFact register ? register.In : (fact as CaseworkFact)?.In;

    private static bool IsOfSteps(Symbol fact) => fact is CaseworkFact { Kind: ValueKind.Number, AsAt: null, For: null, IsPlanned: false };

    private static bool IsReadableInItsDays(RegisterFact fact, DateOnly date) => PlanCounts.IsPlain(fact)
        || fact is CountFact { Late: null, AsAt: null, Extreme: null }
        || (fact is RunFact { Late: null, AsAt: null, Extreme: null } run && LeastOn(run.AtLeast, date) is not null);

    // A threshold that has a value on the first day of a plan has one on each day after it.
    private static int? LeastOn(Operand? atLeast, DateOnly date) => atLeast switch
    {
        null => 1,
        Literal { Value.Low: { } least } => RunEvaluator.LeastOf(least),
        Reference { Qualifier: Qualifier.Own, Named: ThresholdName threshold } when threshold.On(date) is { } least =>
            RunEvaluator.LeastOf(least),
        _ => null,
    };
}
