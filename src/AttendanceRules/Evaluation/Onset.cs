using AttendanceRules.Model.Values;

namespace AttendanceRules.Evaluation;

/// <summary>Since when a rule has been true: the first school day of the present unbroken stretch of truth (S13).</summary>
internal static class Onset
{
    public static DateOnly TrueSince(EvaluationContext context, Func<EvaluationContext, Truth> truth, DateOnly notBefore) =>
        TrueSince(context, s => truth(s) == Truth.True, notBefore);

    /// <summary>
    /// The earliest day it may have been true since: the first school day of the present stretch on which it was not false.
    /// </summary>
    public static DateOnly EarliestOf(EvaluationContext context, Func<EvaluationContext, Truth> truth, DateOnly notBefore) =>
        TrueSince(context, s => truth(s) != Truth.False, notBefore);

    private static DateOnly TrueSince(EvaluationContext context, Func<EvaluationContext, bool> holds, DateOnly notBefore)
    {
        var time = context.File.Time;
        var first = context.Date;
        for (var day = time.LastOnOrBefore(context.Date); day >= 0 && time[day] >= notBefore && holds(context.At(time[day])); day--)
        {
            first = time[day];
        }

        return first;
    }
}
