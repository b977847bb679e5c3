using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>Since which day a run has been what it is on the date.</summary>
internal static class SameRun
{
    public static DateOnly Since(RunFact fact, EvaluationContext context)
    {
        if (fact.AsAt is not null)
        {
            return context.Date;
        }

        var since = SameSince.Later(SameWindow.Since(fact.In, context), fact.AtLeast switch
        {
            null or Literal => DateOnly.MinValue,
            { Named: ThresholdName least } => SameSince.Of(least, context.Date),
            _ => context.Date,
        });
        for (var i = 0; i < fact.BrokenBy.Count; i++)
        {
            since = SameSince.Later(since, SameAnchor.Since(fact.BrokenBy[i], context));
        }

        return SameSince.Later(since, OfMarks(fact, context));
    }

    // What is in the class, or may be, makes runs; what is not ends the one that goes on.
    private static DateOnly OfMarks(RunFact fact, EvaluationContext context)
    {
        var (time, register, plane) = (context.File.Time, context.File.Register, context.File.Register.CountsOf(fact.Of));
        var end = time.SessionsUpTo(context.Date);
        var last = plane.LastBefore(end);
        if (last < 0)
        {
            return DateOnly.MinValue;
        }

        if (fact.Which != "current")
        {
            return time.DateOf(last);
        }

        for (var at = fact.IsOfDays ? time.Week.DayOf(last) : last; at < (fact.IsOfDays ? time.Week.FirstDayFrom(end) : end); at++)
        {
            if (RunLine.At(register, plane, fact.IsOfDays, at) == Truth.False)
            {
                return fact.IsOfDays ? time[at] : time.DateOf(at);
            }
        }

        return context.Date;
    }
}
