using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>Counts and rates of sessions as numbers: what their evaluators find, without a value for each.</summary>
internal static class PlanCounts
{
    private static readonly Ratio Zero = Ratio.Of(0);

    /// <summary>Whether a fact counts sessions as they are, on the date itself.</summary>
    public static bool IsPlain(RegisterFact fact) => fact is
        { Late: null, AsAt: null, Extreme: null, NotCoveredBy.Count: 0, Of.Subjects.Count: 0 }
        and (CountFact { IsOfDays: false, IsPlain: true } or RateFact { IsOverPlanned: false });

    /// <summary>Whether the calendar alone says in which days it looks: they are the same for all pupils of a school.</summary>
    public static bool IsOfCalendar(Window? days) => days is null || days.Parts.All(IsOfCalendar);

    /// <summary>What the fact is in a window.</summary>
    /// <param name="fact">A plain one.</param>
    /// <param name="range">The window's days.</param>
    /// <param name="of">How many sessions in them are of its class: certainly, and those besides that may be.</param>
    /// <param name="over">How many are of the class that it is a share of, where it is one.</param>
    public static PlanNumber Of(RegisterFact fact, in WindowRange range, (int Sure, int Unsure) of, int over)
    {
        if (range.State != ValueState.Known)
        {
            return range.State == ValueState.NotApplicable ? default : PlanNumber.Unknown(Zero, fact.Most);
        }

        return fact is RateFact rate ? Rate(rate, of.Sure, of.Unsure, over)
            : of.Unsure == 0 ? PlanNumber.Of(Ratio.Of(of.Sure)) : PlanNumber.Between(Ratio.Of(of.Sure), Ratio.Of(of.Sure + of.Unsure));
    }

    public static WindowRange RangeOf(RegisterFact fact, EvaluationContext context) => fact.In is null
        ? WindowRange.Of(context.File.Time, new(WindowEvaluator.Earliest, context.Date)) : fact.In.On(context);

    private static PlanNumber Rate(RateFact fact, long sure, long unsure, long whole)
    {
        if (whole + unsure == 0)
        {
            return default;
        }

        if (unsure == 0)
        {
            var share = new Ratio(100L * sure, whole);
            return PlanNumber.Of(fact.Step is { } rounded ? share.RoundedTo(rounded) : share);
        }

        // An unclassed session may be in the class, in possible only, or in neither (S6); where the class is not a part, in the class only.
        var most = fact.IsPart ? whole + unsure : whole;
        Ratio low = new(100L * sure, whole + unsure);
        Ratio? high = most == 0 ? null : new Ratio(100L * (sure + unsure), most);
        return fact.Step is { } step ? PlanNumber.Between(low.RoundedTo(step), high?.RoundedTo(step)) : PlanNumber.Between(low, high);
    }

    /// <summary>Whether the calendar alone says which days are meant.</summary>
    public static bool IsOfCalendar(WindowPart part) => part is SchoolYearWindow or LastSchoolYearWindow or TermWindow or HalfTermWindow
        or WeekWindow or MonthWindow or EverWindow or LastWindow { IsOfPossible: false };
}
