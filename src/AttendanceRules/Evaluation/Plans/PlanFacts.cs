using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// Numbers that the records give without being worked out: plain counts and rates in days of the calendar, and what is nothing where
/// nothing is on record. Each is what its evaluator finds.
/// </summary>
internal static class PlanFacts
{
    private static readonly PlanNumber Zero = PlanNumber.Of(Ratio.Of(0));

    /// <summary>The fact that can be read so; null: it is always worked out.</summary>
    public static Symbol? Of(Operand number, DateOnly date) => number is Reference { Qualifier: Qualifier.Own } reference
        && reference.Named.EditionOn(date) is { } fact && IsReadable(fact, date) ? fact : null;

    /// <summary>
    /// The fact that can be read so of a pupil with nothing on record, whose windows may be known; null: it is always worked out.
    /// </summary>
    public static RegisterFact? OfBlank(Operand number, DateOnly date) => number is Reference { Qualifier: Qualifier.Own } reference
        && reference.Named.EditionOn(date) is RegisterFact { In: not null } fact && IsReadableInItsDays(fact, date) ? fact : null;

    /// <summary>
    /// Whether the fact can be read so of some subjects: of those who have nothing of it on record, where its days are known.
    /// </summary>
    public static bool IsReadableInItsDays(Symbol fact, DateOnly date) =>
        fact is RegisterFact register ? IsReadableInItsDays(register, date) : IsOfSteps(fact);

    /// <summary>Whether it looks in days that are the same for all pupils of a calendar.</summary>
    public static bool IsOfCalendar(Symbol fact) =>
        PlanCounts.IsOfCalendar(fact is RegisterFact register ? register.In : ((CaseworkFact)fact).In);

    /// <summary>Whether nothing of what the fact looks up is on record, in any days.</summary>
    public static bool HasNothing(Symbol fact, SubjectFile file) => fact is RegisterFact register
        ? file.Register.CountsOf(register.Of).IsNone : file.Casework.Of(((CaseworkFact)fact).Action).Count == 0;

    /// <summary>The days in which it looks, which are the same for all pupils of a calendar.</summary>
    public static WindowRange RangeOf(Symbol fact, EvaluationContext context) => fact switch
    {
        RegisterFact register => PlanCounts.RangeOf(register, context),
        CaseworkFact { In: { } days } => days.On(context),
        _ => WindowRange.Of(context.File.Time, new(WindowEvaluator.Earliest, context.Date)),
    };

    /// <summary>False: it has to be worked out.</summary>
    public static bool TryRead(Symbol fact, in WindowRange range, SubjectFile file, out PlanNumber number)
    {
        number = Zero;
        switch (fact)
        {
            case RegisterFact counted when PlanCounts.IsPlain(counted):
                number = Count(counted, range, file.Register);
                return true;
            case RegisterFact days:
                return range.State == ValueState.Known && IsEmpty(file.Register.CountsOf(days.Of), range, file);
            case CaseworkFact steps:
                number = steps.Measure == "value" ? default : Zero;
                return range.State == ValueState.Known && file.Casework.IsSupplied && file.Casework.Of(steps.Action).Count == 0;
            default:
                return false;
        }
    }

    private static PlanNumber Count(RegisterFact fact, in WindowRange range, Register register)
    {
        if (range.State != ValueState.Known)
        {
            return PlanCounts.Of(fact, range, default, 0);
        }

        var (first, end, of) = (range.FromSession, range.EndSession, register.CountsOf(fact.Of));
        var over = fact is not RateFact { Over: var filter } ? 0
            : (filter is null ? register.Possible : register.CountsOf(filter)).Sure(first, end);
        return PlanCounts.Of(fact, range, (of.Sure(first, end), of.Unsure(first, end)), over);
    }

    // A day that the window cuts is looked at as a whole.
    private static bool IsEmpty(in SessionCounts sessions, in WindowRange range, SubjectFile file)
    {
        var week = file.Time.Week;
        var (first, end) = (week.DayOf(range.FromSession), week.FirstDayFrom(range.EndSession));
        return sessions.IsEmpty(week.FirstSessionOf(first), week.FirstSessionOf(end));
    }

    private static bool IsReadable(Symbol fact, DateOnly date) => fact switch
    {
        RegisterFact register => PlanCounts.IsOfCalendar(register.In) && IsReadableInItsDays(register, date),
        CaseworkFact steps => IsOfSteps(fact) && PlanCounts.IsOfCalendar(steps.In),
        _ => false,
    };

    private static bool IsOfSteps(Symbol fact) => fact is CaseworkFact { Kind: ValueKind.Number, AsAt: null, For: null, IsPlanned: false };

    private static bool IsReadableInItsDays(RegisterFact fact, DateOnly date) => PlanCounts.IsPlain(fact)
        || fact is CountFact { Late: null, AsAt: null, Extreme: null }
        || (fact is RunFact { Late: null, AsAt: null, Extreme: null } run && HasLeast(run.AtLeast, date));

    // A threshold that has a value on the first day of a plan has one on each day after it.
    private static bool HasLeast(Operand? atLeast, DateOnly date) => atLeast is null or Literal
        || (atLeast is Reference { Qualifier: Qualifier.Own, Named: ThresholdName threshold } && threshold.On(date) is not null);
}
