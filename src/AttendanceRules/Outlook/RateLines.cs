using System.Numerics;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Expressions;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>How many sessions may still be missed in a school year before rates reach the limits that rules set them.</summary>
internal sealed class RateLines(Book book, CodesAhead codes, DateOnly asOf)
{
    /// <summary>The lines.</summary>
    /// <param name="file">The records with nothing more missed.</param>
    /// <param name="year">The sessions to come in the school year.</param>
    public IEnumerable<RateLine> Of(SubjectFile file, SessionsToCome year) => year.Days.Count == 0 ? []
        : new LimitReader(asOf).Of(book).Select(c => Of(c, file, year)).OfType<RateLine>();

    private RateLine? Of(RateLimit limit, SubjectFile file, SessionsToCome year)
    {
        var (fact, last) = (limit.Fact, year.Days[^1]);
        var (absent, present) = (codes.AbsentIn(fact.Of), codes.PresentIn(fact.Of));
        var atEnd = new EvaluationContext(file, last);
        if (absent is null || present is null || absent == present || !codes.AreAlwaysPossible || !IsOfYear(fact, atEnd, year)
            || limit.On(last) is not { State: ValueState.Known } line)
        {
            return null;
        }

        var (now, end) = (fact.At(new EvaluationContext(file, asOf)), fact.At(atEnd));
        var isRising = absent == true;
        var isLimitBad = isRising == limit.IsLimitAbove;
        var good = (isRising ? "<" : ">") + (isLimitBad ? "" : "=");
        Truth IsGood(DateOnly day) =>
            Comparing.Of(ValueKind.Number, fact.At(new EvaluationContext(file, day)), good, limit.On(day));
        var isGoodNow = IsGood(asOf);
        return new RateLine
        {
            Fact = fact.Name, Title = fact.Title, Limit = limit.Text, LimitValue = TypedValue.Of(line, Unit.Percent),
            Good = good switch { "<" => Comparator.LessThan, "<=" => Comparator.AtMost, ">" => Comparator.MoreThan, _ =>
                Comparator.AtLeast },
            Now = TypedValue.Of(now, Unit.Percent), IsGoodNow = isGoodNow, YearEnds = last, SessionsToCome = year.Count,
            MayMiss = end.Counts is var (a, b) && end.State == ValueState.Known
                ? MayMiss(isRising ? a : b - a, b, isRising ? line.Low!.Value : Ratio.Of(100) - line.Low!.Value, isLimitBad,
                    year.Count) : null,
            ReachedOn = isGoodNow == Truth.False ? year.Days.Where(d => IsGood(d) == Truth.True).Select(d => (DateOnly?)d)
                .FirstOrDefault() : null,
        };
    }

    // The window holds every session to come in the year, so that it does not matter which of them are missed.
    private static bool IsOfYear(RateFact fact, EvaluationContext atEnd, SessionsToCome year)
    {
        if (fact.NeedsPathway || fact.AsAt is not null || fact.Late is not null || fact.Extreme is not null || fact.Step is not null
            || fact.NotCoveredBy.Count > 0 || fact.Over is not null || fact.IsOverPlanned
            || fact.In?.On(atEnd) is not { State: ValueState.Known } range)
        {
            return false;
        }

        var time = atEnd.File.Time;
        return range.FromSession <= time.Week.FirstSessionOf(time.FirstOnOrAfter(year.Days[0]))
            && range.EndSession >= time.SessionsUpTo(atEnd.Date);
    }

    // 100 (missed + m) / possible on the good side of the limit: the greatest m from -1, which is none, to the sessions to come.
    private static int MayMiss(long missed, long possible, Ratio limit, bool isLimitBad, int toCome)
    {
        var (whole, rest) = (BigInteger.DivRem((BigInteger)limit.A * possible, (BigInteger)100 * limit.B, out var left), left);
        var most = (isLimitBad && rest.IsZero ? whole - 1 : whole) - missed;
        return most < -1 ? -1 : most > toCome ? toCome : (int)most;
    }
}
