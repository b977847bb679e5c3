using System.Globalization;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Facts;

/// <summary>What evaluators of facts about the register share: whose sessions, in which window, asked at which date.</summary>
internal abstract class RegisterEvaluator<TFact> : SymbolEvaluatorOf<TFact>
    where TFact : RegisterFact
{
    protected sealed override Value At(TFact fact, EvaluationContext context)
    {
        // What has a place in a row is kept there.
        if (!context.IsPlain || SymbolEvaluation.HasCell(fact, context))
        {
            return Compute(fact, context);
        }

        return SymbolEvaluation.TryKept(fact, context, out var kept) ? kept! : SymbolEvaluation.Keep(fact, context, Compute(fact, context));
    }

    /// <summary>The sessions looked at, for the date asked.</summary>
    protected static SessionCounts Sessions(TFact fact, EvaluationContext context) =>
        context.File.Register.CountsOf(fact.Late is null ? fact.Of : fact.Late.On(context.Date, fact.Of)!);

    protected abstract Value Count(TFact fact, EvaluationContext context, WindowRange range);

    /// <summary>The value where nothing is known of it.</summary>
    protected abstract Value Unknown(TFact fact);

    protected override IReadOnlyList<string> Missing(TFact fact, EvaluationContext context) => fact.UsesCasework
        && !context.File.Casework.IsSupplied ? ["casework"]
        : (fact.AsAt?.Missing(context) ?? []).Concat(fact.In!.Missing(context)).Distinct(StringComparer.Ordinal)
            .ToList() is { Count: > 0 } missing ? missing : [fact.Name];

    protected override IReadOnlyList<string> Evidence(TFact fact, EvaluationContext context)
    {
        // What the extreme of a window rests on are the sessions of the day on which it was reached.
        if (fact.Extreme is not null)
        {
            if (OverDays(fact, context).Day is not { } day)
            {
                return [];
            }

            context = context.At(day);
        }

        if (fact.In!.Parts is [EverWindow] || Asked(fact, context) is not (var asked, { State: ValueState.Known } range))
        {
            return [];
        }

        var plane = Sessions(fact, asked);
        // The latest are what a reader looks up first; a year's list helps nobody.
        const int most = 20;
        var days = new List<string>();
        var earlier = plane.Sure(range.FromSession, range.EndSession) - most;
        if (earlier > 0)
        {
            days.Add(string.Create(CultureInfo.InvariantCulture, $"{earlier} earlier"));
        }

        for (var (i, left) = (range.FromSession, earlier); i < range.EndSession; i++)
        {
            if (plane.In[i] && left-- <= 0)
            {
                var (day, session) = (context.File.Time.DateOf(i), context.File.Time.Week.SessionAt(i));
                days.Add($"{IsoDate.Text(day)} {session.Title} {context.File.Register.Code(i)}");
            }
        }

        return days;
    }

    /// <summary>Days that entries cover; null when none does. They are lent.</summary>
    protected static List<(DateSpan Days, Truth IsSure)>? Covered(TFact fact, EvaluationContext context) => CoveredDays.Of(fact, context);

    /// <summary>Whether a day is covered: certainly, perhaps, or not.</summary>
    protected static Truth IsCovered(DateOnly day, List<(DateSpan Days, Truth IsSure)>? covered)
    {
        // Asked for every session of a window, on every day since which something may hold: a plain loop.
        var most = Truth.False;
        for (var i = 0; i < (covered?.Count ?? 0); i++)
        {
            most = covered![i].Days.Contains(day) ? most.Or(covered[i].IsSure) : most;
        }

        return most;
    }

    /// <summary>Whether the session counts: certainly, perhaps, or not.</summary>
    protected static Truth Holds(EvaluationContext context, SessionCounts plane, int session,
        List<(DateSpan Days, Truth IsSure)>? covered)
    {
        var own = plane.In[session] ? Truth.True : plane.MayBeIn[session] ? Truth.Undecided : Truth.False;
        return own.And(IsCovered(context.File.Time.DateOf(session), covered).Not());
    }

    /// <summary>From where and in which window it is asked; unknown or none where its date or window is.</summary>
    protected static (EvaluationContext Context, WindowRange Range) Asked(TFact fact, EvaluationContext context)
    {
        if (fact.AsAt is not null)
        {
            var date = fact.AsAt.On(context);
            if (date.State != ValueState.Known)
            {
                return (context, date.State == ValueState.NotApplicable ? WindowRange.NoneAs(date.Because) : WindowRange.Unknown);
            }

            context = context.At(date.Date);
        }

        if (fact.Late is not null && fact.Late.On(context.Date, fact.Of) is null)
        {
            return (context, WindowRange.NoneAs("the limit of minutes has no value on this day"));
        }

        return (context, fact.In!.On(context));
    }

    /// <summary>Why the extreme of a window is none where no day of it has a value.</summary>
    protected virtual string NoDay => "no school day is in the time looked at";

    // Worked out anew.
    private Value Compute(TFact fact, EvaluationContext context) =>
        fact.Extreme is null ? OnOneDay(fact, context) : OverDays(fact, context).Value;

    private Value OnOneDay(TFact fact, EvaluationContext context)
    {
        var (asked, range) = Asked(fact, context);
        return range.State switch
        {
            ValueState.NotApplicable => Value.NotApplicable(ValueKind.Number, range.Because),
            ValueState.Known => Count(fact, asked, range),
            _ => Unknown(fact),
        };
    }

    // The highest or lowest that it has been on a school day of the window, with the first day on which it was; no day where it is open.
    private (Value Value, DateOnly? Day) OverDays(TFact fact, EvaluationContext context)
    {
        var days = fact.Extreme!.On(context);
        if (days.State != ValueState.Known)
        {
            return (days.State == ValueState.NotApplicable ? Value.NotApplicable(ValueKind.Number, days.Because) : Unknown(fact), null);
        }

        var time = context.File.Time;
        var (best, first) = ((Value?)null, (DateOnly?)null);
        var end = time.Week.FirstDayFrom(days.EndSession);
        for (var day = time.Week.DayOf(days.FromSession); day < end && time[day] <= context.Date; day++)
        {
            var value = OnOneDay(fact, context.At(time[day]));
            if (value.State != ValueState.NotApplicable)
            {
                var next = best is null ? value : MoreExtreme(fact, best, value);
                first = ReferenceEquals(next, best) ? first : best is { IsUncertain: true } ? null : time[day];
                best = next;
            }
        }

        return best is null ? (Value.NotApplicable(ValueKind.Number, NoDay), null) : (best, best.IsUncertain ? null : first);
    }

    private static Value MoreExtreme(TFact fact, Value x, Value y)
    {
        // What is certain stays where the other can be no further; an end that is null is open upwards.
        var (a, b) = (x.High, y.High);
        if (!x.IsUncertain && (fact.IsHighest ? b <= a : y.Low >= x.Low))
        {
            return x;
        }

        if (!x.IsUncertain && !y.IsUncertain)
        {
            return y;
        }

        return fact.IsHighest ? Value.Range(x.Low > y.Low ? x.Low : y.Low, a is null || b is null ? null : a > b ? a : b)
            : Value.Range(x.Low < y.Low ? x.Low : y.Low, a is null || b < a ? b : a);
    }
}
