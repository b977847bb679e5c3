using AttendanceRules.Calendar;
using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>
/// In which days a fact looks on a date: days that the calendar alone says, found once for all of its pupils, which one date of the
/// subject's may begin or end.
/// </summary>
internal readonly struct PlanWindow
{
    private readonly WindowRange days;
    private readonly WindowPart? own;

    // In which days it looks where there is no such date.
    private readonly WindowRange without;

    /// <param name="window">One that is readable; null: all days up to the date.</param>
    /// <param name="plain">The date, and any subject of the calendar.</param>
    public PlanWindow(Window? window, EvaluationContext plain)
    {
        (days, without) = (WindowRange.Of(plain.File.Time, new(WindowEvaluator.Earliest, plain.Date)), WindowRange.NotApplicable);
        var spare = (WindowPart?)null;
        for (var i = 0; i < window?.Parts.Count; i++)
        {
            var part = window.Parts[i];
            if (PlanCounts.IsOfCalendar(part))
            {
                days = days.And(part.On(plain));
                continue;
            }

            (own, spare) = part is ElseWindow either ? (either.Main, either.Spare) : (part, null);
        }

        if (spare is not null)
        {
            without = days.And(spare.On(plain));
        }
    }

    /// <summary>Whether it is such a window.</summary>
    public static bool IsReadable(Window? window)
    {
        var others = 0;
        for (var i = 0; i < window?.Parts.Count; i++)
        {
            if (PlanCounts.IsOfCalendar(window.Parts[i]))
            {
                continue;
            }

            var (main, isReadable) = window.Parts[i] is ElseWindow either ? (either.Main, PlanCounts.IsOfCalendar(either.Spare))
                : (window.Parts[i], true);
            if (!isReadable || ++others > 1 || main is not (SinceWindow or FromWindow or BeforeWindow or ToWindow)
                || !AnchorEvaluator.IsReadable(main.Anchors[0]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The days, where no date of a subject begins or ends them; null: one does.</summary>
    public WindowRange? OfAll => own is null ? days : null;

    /// <summary>The action whose latest entry begins or ends the days; null: none does.</summary>
    public string? Action => (own?.Anchors[0] as ActionAnchor)?.Action;

    /// <summary>The days of a subject who has nothing that begins or ends them.</summary>
    public WindowRange Without => without;

    /// <summary>The days for a subject.</summary>
    /// <param name="at">Where it is asked: on the date, and inside nothing special.</param>
    public WindowRange On(EvaluationContext at)
    {
        if (own is null)
        {
            return days;
        }

        return AnchorEvaluator.Read(own.Anchors[0], at, out var date) switch
        {
            ValueState.NotApplicable => without,
            ValueState.Known => days.And(WindowEvaluator.To(at, Span(date, at.Date))),
            _ => WindowRange.Unknown,
        };
    }

    private DateSpan Span(DateOnly on, DateOnly until) => own switch
    {
        SinceWindow => new(on.PlusDays(1), until),
        FromWindow => new(on, until),
        BeforeWindow => new(WindowEvaluator.Earliest, on.PlusDays(-1)),
        _ => new(WindowEvaluator.Earliest, on),
    };
}
