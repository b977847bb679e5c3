using AttendanceRules.Evaluation.Onsets;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Since when a rule has been true: the first school day of the present unbroken stretch of truth (S13).</summary>
internal static class Onset
{
    // More than there are kinds of what is sought.
    private const int OfParent = 8;

    /// <summary>The first school day of the present stretch on each of which the condition was true.</summary>
    /// <param name="context">The date, and whose records.</param>
    /// <param name="when">The condition.</param>
    /// <param name="notBefore">The first day that is looked at.</param>
    /// <param name="of">
    /// What has the condition, where its truth depends on nothing but the records, the day and the parent: the stretch is then kept with
    /// the records, and a later day asks of the days since alone. Null: nothing is kept.
    /// </param>
    public static DateOnly TrueSince(EvaluationContext context, Expression when, DateOnly notBefore, object? of = null) =>
        Since(context, new StretchByParts(context, when, Sought.True), notBefore, KeyOf(of, context, notBefore, Sought.True));

    /// <summary>
    /// The earliest day it may have been true since: the first school day of the present stretch on which it was not false.
    /// </summary>
    public static DateOnly EarliestOf(EvaluationContext context, Expression when, DateOnly notBefore, object? of = null) =>
        Since(context, new StretchByParts(context, when, Sought.NotFalse), notBefore, KeyOf(of, context, notBefore, Sought.NotFalse));

    /// <summary>The same of what is asked as a whole, on each day.</summary>
    public static DateOnly TrueSince(EvaluationContext context, Func<EvaluationContext, Truth> truth, DateOnly notBefore,
        object? of = null) =>
        Since(context, new StretchByDays(context, truth, Sought.True), notBefore, KeyOf(of, context, notBefore, Sought.True));

    /// <summary>The earliest day, of what is asked as a whole, on each day.</summary>
    public static DateOnly EarliestOf(EvaluationContext context, Func<EvaluationContext, Truth> truth, DateOnly notBefore,
        object? of = null) =>
        Since(context, new StretchByDays(context, truth, Sought.NotFalse), notBefore, KeyOf(of, context, notBefore, Sought.NotFalse));

    private static FactKey? KeyOf(object? of, EvaluationContext context, DateOnly notBefore, Sought sought) =>
        of is null || !context.IsPlain || context.IsPlanning || context.File is { IsKept: false, Today: not null } ? null
            : new FactKey(of, notBefore, context.Parent ?? "", (int)sought + (context.Parent is null ? 0 : OfParent));

    private static DateOnly Since<TSearch>(EvaluationContext context, TSearch search, DateOnly notBefore, FactKey? key)
        where TSearch : struct, IStretchSearch
    {
        var (time, memo) = (context.File.Time, context.File.Memo);
        var (last, floor) = (time.LastOnOrBefore(context.Date), time.FirstOnOrAfter(notBefore));
        var known = key is { } asked && memo.TryGetValue(asked, out var kept) && (Stretch)kept is var stretch && stretch.First <= last
            ? stretch : null;
        var first = known?.Last >= last ? last + 1 : search.First(last, Math.Max(floor, known?.Last + 1 ?? 0));
        var isKnown = known?.Holds(first - 1) == true || known?.Last >= last;
        first = isKnown ? known!.First : first;
        if (first > last)
        {
            return context.Date;
        }

        if (key is { } found)
        {
            memo[found] = isKnown && known!.Last > last ? known : new Stretch(first, last);
        }

        return time[first];
    }
}
