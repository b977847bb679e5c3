using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>
/// Counts and rates of sessions for many subjects, read from the rows of bits of their registers into a column: what the evaluators of
/// counts and rates find for one, without a value for each.
/// </summary>
internal static class LaneCounts
{
    private static readonly Ratio Zero = Ratio.Of(0);

    /// <summary>Whether a fact counts sessions as they are, on the date itself.</summary>
    public static bool IsPlain(RegisterFact fact) => fact is
        { Late: null, AsAt: null, Extreme: null, NotCoveredBy.Count: 0, Of.Subjects.Count: 0 }
        and (CountFact { IsOfDays: false, IsPlain: true } or RateFact { IsOverPlanned: false });

    /// <summary>Fills a column for some subjects.</summary>
    public static void Fill(RegisterFact fact, LaneAsked asked, NumberColumn column)
    {
        var (isShared, range, of) = (fact.In is null || fact.In.Parts.All(IsOfCalendar), default(WindowRange), (SchoolTime?)null);
        for (var left = asked.Lanes; left != 0; left &= left - 1)
        {
            var lane = BitOperations.TrailingZeroCount(left);
            var context = asked.Block.Context(lane, asked.Parent);
            if (!isShared || !ReferenceEquals(of, context.File.Time))
            {
                (range, of) = (RangeOf(fact, context), context.File.Time);
            }

            if (range.State == ValueState.NotApplicable)
            {
                column.SetNone(lane);
            }
            else if (range.State != ValueState.Known)
            {
                column.Set(lane, Zero, fact.Most, isKnown: false);
            }
            else if (fact is RateFact rate)
            {
                SetRate(column, lane, rate, context.File.Register, range);
            }
            else
            {
                var (sure, unsure) = context.File.Register.Count(fact.Of, range.FromSession, range.EndSession);
                column.Set(lane, Ratio.Of(sure), Ratio.Of(sure + unsure), unsure == 0);
            }
        }
    }

    // Days of the calendar alone: the same for all subjects of a school.
    private static bool IsOfCalendar(WindowPart part) => part is SchoolYearWindow or LastSchoolYearWindow or TermWindow or HalfTermWindow
        or WeekWindow or MonthWindow or EverWindow or LastWindow { IsOfPossible: false };

    private static WindowRange RangeOf(RegisterFact fact, EvaluationContext context) => fact.In is null
        ? WindowRange.Of(context.File.Time, new DateSpan(WindowEvaluator.Earliest, context.Date)) : fact.In.On(context);

    private static void SetRate(NumberColumn column, int lane, RateFact fact, Register register, WindowRange range)
    {
        var (sure, unsure) = register.Count(fact.Of, range.FromSession, range.EndSession);
        long whole = fact.Over is null ? register.Possible.Sure(range.FromSession, range.EndSession)
            : register.Count(fact.Over, range.FromSession, range.EndSession).Sure;
        if (whole + unsure == 0)
        {
            column.SetNone(lane);
            return;
        }

        // An unclassed session may be in the class, in possible only, or in neither (S6); where the class is not a part, in the class only.
        var most = fact.IsPart ? whole + unsure : whole;
        Ratio low = new(100L * sure, whole + unsure);
        Ratio? high = most == 0 ? null : new Ratio(100L * (sure + unsure), most);
        if (fact.Step is { } step)
        {
            (low, high) = (low.RoundedTo(step), high?.RoundedTo(step));
        }

        column.Set(lane, low, high, high is { } end && end.CompareTo(low) == 0);
    }
}
