using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Facts;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation.Windows;

/// <summary>Windows, anchors and deadlines, worked out where they are asked for.</summary>
internal static class WindowEvaluation
{
    /// <summary>The window's days; it never reaches past the date unless planned days are asked for.</summary>
    public static WindowRange On(this Window window, EvaluationContext context)
    {
        var range = window.Parts[0].On(context);
        for (var i = 1; i < window.Parts.Count; i++)
        {
            range = range.And(window.Parts[i].On(context));
        }

        return range;
    }

    /// <summary>The window's days, planned ones with them.</summary>
    public static WindowRange Planned(this Window window, EvaluationContext context) => PlannedPlace.On(window, context);

    // The usual ones are looked for by their type: a visitor of any result is slow to reach.
    public static WindowRange On(this WindowPart part, EvaluationContext context) => part switch
    {
        SchoolYearWindow year => WindowEvaluator.Instance.Visit(year, context),
        LastWindow last => WindowEvaluator.Instance.Visit(last, context),
        TermWindow term => WindowEvaluator.Instance.Visit(term, context),
        HalfTermWindow half => WindowEvaluator.Instance.Visit(half, context),
        ElseWindow two => WindowEvaluator.Instance.Visit(two, context),
        SinceWindow since => WindowEvaluator.Instance.Visit(since, context),
        FromWindow from => WindowEvaluator.Instance.Visit(from, context),
        _ => part.Accept(WindowEvaluator.Instance, context),
    };

    /// <summary>What is missing where the window counts from a date that somebody could supply; empty where it does not.</summary>
    public static IReadOnlyList<string> Missing(this Window window, EvaluationContext context) =>
        [.. window.Parts.SelectMany(p => p.Anchors).SelectMany(a => a.Missing(context.Past())).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether it begins on its first day because the calendar says so, and not because something happened.</summary>
    public static bool BeginsByCalendar(this Window window, EvaluationContext context)
    {
        var first = window.On(context);
        return first.State == ValueState.Known
            && window.Parts.Any(p => p.Accept(CalendarStart.Instance, context) && p.On(context).Days.From == first.Days.From);
    }

    /// <summary>The anchor's date. An anchor that is awaited and not on record may be on any day.</summary>
    public static Value On(this Anchor anchor, EvaluationContext context)
    {
        var found = anchor switch
        {
            SymbolAnchor symbol => AnchorEvaluator.Instance.Visit(symbol, context),
            ActionAnchor action => AnchorEvaluator.Instance.Visit(action, context),
            _ => anchor.Accept(AnchorEvaluator.Instance, context),
        };
        return found.State == ValueState.NotApplicable && context.Awaited == anchor.Text ? Value.Unknown(ValueKind.Date) : found;
    }

    /// <summary>
    /// What is missing where the date is not known; empty for an action, which is on record or is not, but where the day that its entry
    /// names is asked for and it names none.
    /// </summary>
    public static IReadOnlyList<string> Missing(this Anchor anchor, EvaluationContext context) =>
        anchor.Named is { } named ? anchor.On(context).IsUncertain ? named.MissingOnce(context) : []
        : anchor is ActionAnchor { IsUntil: true } step && context.File.Casework.IsSupplied && anchor.On(context).IsUncertain
            ? ["until of " + step.Action] : [];

    /// <summary>The day, or the bare length while its anchor is not on record or the calendar ends before (S26).</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="context">Where the rule was evaluated.</param>
    /// <param name="begun">The day to count from where no anchor is named.</param>
    public static (DateOnly? Day, Length? Open) On(this Deadline deadline, EvaluationContext context, DateOnly begun)
    {
        if (deadline is { IsDay: true, Anchor: YearlyAnchor yearly })
        {
            return (yearly.From(begun), null);
        }

        var start = deadline.IsOfEvent ? context.Event?.Date
            : deadline.Anchor is null ? begun
            : deadline.Anchor.On(context) is { State: ValueState.Known } date ? date.Date : null;

        // What has begun keeps the length of the day it began, also where it counts from a later day (S17).
        if (deadline.Length.On(start ?? context.Date) is not { } length)
        {
            return (null, null);
        }

        start = deadline.Base is null ? start : deadline.Base.On(context, begun).Day;
        var time = context.File.Time;
        var day = start is not { } from ? null : deadline.IsBeginningWith ? time.From(from, length) : time.After(from, length);
        return (day, day is null ? length : null);
    }
}
