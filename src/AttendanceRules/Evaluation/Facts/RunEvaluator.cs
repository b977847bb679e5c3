using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>An unbroken run of a class, in sessions or school days (S19).</summary>
internal sealed class RunEvaluator : RegisterEvaluator<RunFact>
{
    protected override Value Unknown(RunFact fact) => Value.UnknownCount();

    /// <summary>A least length on the date; null where its threshold has no value.</summary>
    public static int? LeastOn(Operand? atLeast, EvaluationContext context) =>
        atLeast is null ? 1 : atLeast.At(context) is { State: ValueState.Known, Low: { } n } ? LeastOf(n) : null;

    /// <summary>The least whole length that is not below the number.</summary>
    public static int LeastOf(Ratio number) => (int)Math.Max(1, (number.A + number.B - 1) / number.B);

    protected override Value Count(RunFact fact, EvaluationContext context, WindowRange range) =>
        Measure(fact, context, range) is { } run ? Value.Range(Ratio.Of(run.Low), Ratio.Of(run.High))
            : Value.NotApplicable(ValueKind.Number);

    protected override Value Edge(RunFact fact, EvaluationContext context, string edge)
    {
        var (asked, range) = Asked(fact, context);
        if (range.State != ValueState.Known)
        {
            return range.State == ValueState.NotApplicable ? Value.NotApplicable(ValueKind.Date, range.Because)
                : Value.Unknown(ValueKind.Date);
        }

        return Measure(fact, asked, range) is not { High: > 0 } run
            ? Value.NotApplicable(ValueKind.Date, $"no run of {fact.Name} is on record")
            : (edge == "start" ? run.First : run.Last) is not { } at ? Value.Unknown(ValueKind.Date)
            : Value.Of(fact.IsOfDays ? context.File.Time[at] : context.File.Time.DateOf(at));
    }

    private static RunBounds? Measure(RunFact fact, EvaluationContext context, WindowRange range)
    {
        if (LeastOn(fact.AtLeast, context) is not { } least)
        {
            return null;
        }

        var week = context.File.Time.Week;
        var (from, isUnknown) = (fact.IsOfDays ? week.DayOf(range.FromSession) : range.FromSession, false);
        for (var i = 0; i < fact.BrokenBy.Count; i++)
        {
            var contact = fact.BrokenBy[i].On(context);
            isUnknown |= contact.IsUncertain;
            var next = contact.State == ValueState.Known ? context.File.Time.FirstOnOrAfter(contact.Date.PlusDays(1)) : 0;
            from = Math.Max(from, fact.IsOfDays ? next : week.FirstSessionOf(next));
        }

        var run = Between(fact, context.File.Register, from, fact.IsOfDays ? week.FirstDayFrom(range.EndSession) : range.EndSession, least);
        return isUnknown ? new RunBounds(0, run.High, null, null) : run;
    }

    /// <summary>The run in a half-open range of sessions, or of days where it is one of days.</summary>
    public static RunBounds Between(RunFact fact, Register register, int from, int end, int least)
    {
        var (plane, week) = (register.CountsOf(fact.Of), register.Time.Week);
        var (first, last) = fact.IsOfDays ? (week.FirstSessionOf(from), week.FirstSessionOf(end)) : (from, end);

        // With fewer sessions in all than a run needs there is none.
        if (plane.MayBeIn.IsNone && plane.Sure(first, last) < least)
        {
            return RunBounds.None;
        }

        return fact.Which switch
        {
            "longest" => RecentRun.Longest(register, plane, fact.IsOfDays, from, end, least) ?? Line().Longest(least),
            "latest" => RecentRun.Latest(register, plane, fact.IsOfDays, from, end, least) ?? Line().Latest(least),
            _ => RecentRun.Current(register, plane, fact.IsOfDays, from, end, least),
        };

        RunLine Line() => RunLine.Of(register, plane, fact.IsOfDays, from, end);
    }
}
