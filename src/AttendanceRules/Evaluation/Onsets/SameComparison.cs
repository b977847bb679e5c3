using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Plans;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>
/// Since which day a comparison with a limit has come out as it does on the date, although the number changes from day to day: of a share
/// of sessions by their counts alone, of what only grows by halves of the days.
/// </summary>
internal static class SameComparison
{
    /// <summary>Null: it is not looked into.</summary>
    public static DateOnly? Since(Comparison comparison, EvaluationContext context) => Named(comparison, context) switch
    {
        (RateFact { Step: null, IsPart: true } share, var since) when PlanCounts.IsPlain(share)
            => OfShare(comparison, share, since, context),
        (ElapsedFact { Until: null } elapsed, var since)
            => OfGrowing(comparison, SameSince.Later(since, SameAnchor.Since(elapsed.Since, context)), context),
        _ => null,
    };

    /// <summary>
    /// What is compared on the date, and since when it has been that which is compared, with the same limit; null: it is not looked into.
    /// </summary>
    public static (Symbol? Fact, DateOnly Since)? Named(Comparison comparison, EvaluationContext context)
    {
        if (comparison.Left is not Reference { Qualifier: Qualifier.Own, Named: var named } || !SameSince.IsOfTheDay(named, context))
        {
            return null;
        }

        var since = comparison.Right switch
        {
            Literal => DateOnly.MinValue,
            Reference { Qualifier: Qualifier.Own, Named: ThresholdName limit } => SameSince.Of(limit, context.Date),
            _ => context.Date,
        };
        var fact = named;
        if (named is DatedFact dated)
        {
            since = SameSince.Later(since, SameSince.OfEditions(dated, context.Date));
            fact = dated.EditionOn(context.Date);
        }

        return (fact, since);
    }

    private static DateOnly? OfShare(Comparison comparison, RateFact share, DateOnly since, EvaluationContext context)
    {
        since = SameSince.Later(since, SameWindow.Since(share.In, context));
        if (comparison.Right.At(context) is not { State: ValueState.Known, Low: { } limit })
        {
            return null;
        }

        var range = PlanCounts.RangeOf(share, context);
        if (range.State != ValueState.Known)
        {
            return since;
        }

        if (range.Days.To != context.Date)
        {
            return null;
        }

        var (time, register) = (context.File.Time, context.File.Register);
        var line = new ShareLine(register.CountsOf(share.Of), share.Over is null ? register.Possible : register.CountsOf(share.Over),
            range.FromSession, limit, comparison.Comparator);
        var floor = time.FirstOnOrAfter(since);
        var day = time.LastOnOrBefore(context.Date);

        // Before the floor there were fewer sessions, on a day without school too.
        since = floor <= day ? time[floor] : since;
        var now = line.Outcome(time.Week.EndSessionOf(day), out var sessions);
        while (day > floor)
        {
            var before = Math.Max(floor, day - Math.Max(1, time.Week.DayOf(sessions)));
            if (line.Outcome(time.Week.EndSessionOf(before), out sessions) != now)
            {
                return time[day];
            }

            day = before;
        }

        return since;
    }

    // Once it has reached the limit it stays there: in each half of the days it has or it has not.
    private static DateOnly? OfGrowing(Comparison comparison, DateOnly since, EvaluationContext context)
    {
        if (comparison.Comparator is Comparator.Equal or Comparator.NotEqual)
        {
            return null;
        }

        var time = context.File.Time;
        var (low, high) = (time.FirstOnOrAfter(since), time.LastOnOrBefore(context.Date));

        // Time passes on days without school too: of such a day nothing is said.
        if (high < 0 || time[high] != context.Date)
        {
            return context.Date;
        }

        var now = comparison.Evaluate(context);
        if (comparison.Evaluate(context.Lent(time[low])) == now)
        {
            return time[low];
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = comparison.Evaluate(context.Lent(time[middle])) == now ? (low, middle) : (middle, high);
        }

        return time[high];
    }
}
