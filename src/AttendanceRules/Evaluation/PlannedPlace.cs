using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation;

/// <summary>
/// Where windows are asked with planned days: it is lent for as long as one window is looked at, which keeps nothing of it.
/// </summary>
internal sealed class PlannedPlace
{
    [ThreadStatic]
    private static PlannedPlace? own;

    private EvaluationContext? planned;
    private EvaluationContext? past;

    /// <summary>The place without planned days that another is made of; null: that is not known.</summary>
    public static EvaluationContext? PastOf(EvaluationContext context) =>
        own is { } place && ReferenceEquals(place.planned, context) ? place.past : null;

    /// <summary>The days of a window, planned ones with them.</summary>
    public static WindowRange On(Window window, EvaluationContext context)
    {
        var place = own ??= new PlannedPlace();
        return place.past is not null || context.IsPlanning || context.AnyParent is not null || context.Awaited is not null
            ? window.On(context with { IsPlanning = true })
            : place.Find(window, context);
    }

    private WindowRange Find(Window window, EvaluationContext context)
    {
        planned = planned?.Become(context, context.Date, context.Frame, context.AnsweredBy) ?? context with { IsPlanning = true };
        past = context;
        try
        {
            return window.On(planned);
        }
        finally
        {
            planned.Leave();
            past = null;
        }
    }
}
