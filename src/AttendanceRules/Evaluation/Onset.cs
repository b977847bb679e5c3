using AttendanceRules.Model.Values;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>Since when a rule has been true: the first school day of the present unbroken stretch of truth (S13).</summary>
internal static class Onset
{
    /// <summary>The first school day of the present stretch on each of which it was true.</summary>
    /// <param name="context">The date, and whose records.</param>
    /// <param name="truth">The condition.</param>
    /// <param name="notBefore">The first day that is looked at.</param>
    /// <param name="of">
    /// What has the condition, where its truth depends on nothing but the records, the day and the parent: the stretch is then kept with
    /// the records, and a later day asks of the days since alone. Null: nothing is kept.
    /// </param>
    public static DateOnly TrueSince(EvaluationContext context, Func<EvaluationContext, Truth> truth, DateOnly notBefore,
        object? of = null) => TrueSince(context, s => truth(s) == Truth.True, notBefore, KeyOf(of, context, notBefore, "true"));

    /// <summary>
    /// The earliest day it may have been true since: the first school day of the present stretch on which it was not false.
    /// </summary>
    public static DateOnly EarliestOf(EvaluationContext context, Func<EvaluationContext, Truth> truth, DateOnly notBefore,
        object? of = null) => TrueSince(context, s => truth(s) != Truth.False, notBefore, KeyOf(of, context, notBefore, "not false"));

    private static FactKey? KeyOf(object? of, EvaluationContext context, DateOnly notBefore, string part) =>
        of is null || !context.IsPlain || context.IsPlanning ? null
            : new FactKey(of, notBefore, context.Parent is { } parent ? $"{part} {parent}" : part);

    private static DateOnly TrueSince(EvaluationContext context, Func<EvaluationContext, bool> holds, DateOnly notBefore, FactKey? key)
    {
        var (time, memo) = (context.File.Time, context.File.Memo);
        var known = key is { } asked && memo.TryGetValue(asked, out var kept) ? (Stretch)kept : null;
        var last = time.LastOnOrBefore(context.Date);
        var first = last + 1;
        while (first > 0 && time[first - 1] >= notBefore && known?.Holds(first - 1) != true && holds(context.At(time[first - 1])))
        {
            first--;
        }

        var isKnown = known?.Holds(first - 1) == true;
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
