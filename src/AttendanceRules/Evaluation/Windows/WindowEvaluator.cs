using AttendanceRules.Calendar;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation.Windows;

/// <summary>The days of one phrase of a window.</summary>
internal sealed class WindowEvaluator : IWindowVisitor<EvaluationContext, WindowRange>
{
    public static readonly WindowEvaluator Instance = new();

    private const int QuarterMonths = 3;

    public static readonly DateOnly Earliest = SchoolCalendar.Bounds.From;

    public WindowRange Visit(SchoolYearWindow window, EvaluationContext context) => To(context, context.File.Time.SchoolYear(context.Date));

    public WindowRange Visit(LastSchoolYearWindow window, EvaluationContext context)
    {
        var time = context.File.Time;
        return To(context, time.SchoolYear(time.SchoolYear(context.Date).From.PlusDays(-1)));
    }

    public WindowRange Visit(TermWindow window, EvaluationContext context) =>
        context.File.Time.TermAt(context.Date, window.IsLast) is { } term ? To(context, term) : WindowRange.Unknown;

    public WindowRange Visit(HalfTermWindow window, EvaluationContext context) =>
        context.File.Time.HalfTermAt(context.Date, window.IsLast) is { } half ? To(context, half) : WindowRange.Unknown;

    public WindowRange Visit(WeekWindow window, EvaluationContext context)
    {
        var week = context.File.Time.Week;
        return To(context, new DateSpan(week.FirstDayOf(context.Date), week.LastDayOf(context.Date)));
    }

    public WindowRange Visit(MonthWindow window, EvaluationContext context)
    {
        var first = new DateOnly(context.Date.Year, context.Date.Month, 1);
        return To(context, new DateSpan(first, first.PlusMonths(1).PlusDays(-1)));
    }

    public WindowRange Visit(QuarterWindow window, EvaluationContext context) => To(context, QuarterOf(context.Date));

    /// <summary>The three months, from January, April, July or October, that hold the date.</summary>
    public static DateSpan QuarterOf(DateOnly date)
    {
        var first = new DateOnly(date.Year, date.Month - ((date.Month - 1) % QuarterMonths), 1);
        return new DateSpan(first, first.PlusMonths(QuarterMonths).PlusDays(-1));
    }

    public WindowRange Visit(PeriodWindow window, EvaluationContext context) =>
        context.File.Time.Calendar is var calendar && calendar.PeriodAt(context.Date, window.Name) is { } days ? To(context, days)
            : calendar.HasPeriod(window.Name) ? WindowRange.NoneAs($"the day is in no period {window.Name}") : WindowRange.Unknown;

    public WindowRange Visit(EverWindow window, EvaluationContext context) => To(context, new DateSpan(Earliest, context.Until));

    public WindowRange Visit(CycleWindow window, EvaluationContext context) => context.Frame is { IsUnknown: true } ? WindowRange.Unknown
        : context.Frame?.CycleOn(context.Date) is { } cycle ? To(context, cycle) : WindowRange.NoneAs("no cycle has begun");

    public WindowRange Visit(WatchWindow window, EvaluationContext context) => context.Frame is { IsUnknown: true } ? WindowRange.Unknown
        : context.Frame?.WatchOf(window.Stage, context.Date) is { } watch ? To(context, watch)
        : WindowRange.NoneAs($"no watch of {window.Stage} is open");

    public WindowRange Visit(RunWindow window, EvaluationContext context) => Spanning(context, window.Start, window.End);

    public WindowRange Visit(LastWindow window, EvaluationContext context) => window.Length.On(context.Date) is { } length
        ? LastDays.Of(context, length, window.IsOfPossible) : WindowRange.Unknown;

    public WindowRange Visit(ElseWindow window, EvaluationContext context) =>
        window.Main.On(context.Awaited is null ? context : context with { Awaited = null })
            is { State: not ValueState.NotApplicable } range ? range : window.Spare.On(context);

    public WindowRange Visit(BetweenWindow window, EvaluationContext context) => Spanning(context, window.From, window.To);

    public WindowRange Visit(LengthWindow window, EvaluationContext context)
    {
        var (start, none) = Start(window.Anchor, context);
        if (none is { } left)
        {
            return left;
        }

        var time = context.File.Time;
        DateOnly? end = window.Length.On(context.Date) is not { } length ? null
            : window.IsAfter ? time.After(start, length) : time.From(start, length);
        return To(context, new DateSpan(window.IsAfter ? start.PlusDays(1) : start, end ?? context.Until));
    }

    public WindowRange Visit(SinceWindow window, EvaluationContext context)
    {
        var (start, none) = Start(window.Anchor, context);
        return none ?? To(context, new DateSpan(start.PlusDays(1), context.Until));
    }

    public WindowRange Visit(FromWindow window, EvaluationContext context)
    {
        var (start, none) = Start(window.Anchor, context);
        return none ?? To(context, new DateSpan(start, context.Until));
    }

    public WindowRange Visit(BeforeWindow window, EvaluationContext context)
    {
        var (end, none) = Start(window.Anchor, context);
        return none ?? To(context, new DateSpan(Earliest, end.PlusDays(-1)));
    }

    public WindowRange Visit(ToWindow window, EvaluationContext context)
    {
        var (end, none) = Start(window.Anchor, context);
        return none ?? To(context, new DateSpan(Earliest, end));
    }

    /// <summary>Days up to the date; with planned days also those after it.</summary>
    public static WindowRange To(EvaluationContext context, DateSpan days) =>
        WindowRange.Of(context.File.Time, days.And(new DateSpan(Earliest, context.Until)));

    private static WindowRange Spanning(EvaluationContext context, Anchor from, Anchor to)
    {
        var (first, last) = (from.On(context.Past()), to.On(context.Past()));
        if (first.State == ValueState.NotApplicable || last.State == ValueState.NotApplicable)
        {
            return WindowRange.NoneAs(first.Because ?? last.Because);
        }

        if (first.IsUncertain || last.IsUncertain)
        {
            return WindowRange.Unknown;
        }

        // Of two days without a year the first decides the year; the last is the next such day from there.
        var end = last.Date;
        if (to is YearlyAnchor && end < first.Date)
        {
            end = end.PlusYears(1);
        }

        return To(context, new DateSpan(first.Date, end));
    }

    // The anchor's date, or the range that it leaves where it has none.
    private static (DateOnly Date, WindowRange? None) Start(Anchor anchor, EvaluationContext context)
    {
        var date = anchor.On(context.Past());
        return date.State switch
        {
            ValueState.Known => (date.Date, null),
            ValueState.NotApplicable => (default, WindowRange.NoneAs(date.Because)),
            _ => (default, WindowRange.Unknown),
        };
    }
}
