using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation.Onsets;

/// <summary>
/// Since which day a window has begun on the day on which it begins on the date: what it holds then grows at its end alone. The date itself
/// where it moves on from day to day.
/// </summary>
internal sealed class SameWindow : IWindowVisitor<EvaluationContext, DateOnly>
{
    private static readonly SameWindow Instance = new();

    /// <summary>No window begins with the records.</summary>
    public static DateOnly Since(Window? window, EvaluationContext context)
    {
        var since = DateOnly.MinValue;
        for (var i = 0; i < window?.Parts.Count; i++)
        {
            since = SameSince.Later(since, window.Parts[i].Accept(Instance, context));
        }

        return since;
    }

    public DateOnly Visit(SchoolYearWindow window, EvaluationContext context) => context.File.Time.SchoolYear(context.Date).From;

    public DateOnly Visit(LastSchoolYearWindow window, EvaluationContext context) => context.File.Time.SchoolYear(context.Date).From;

    // From its first day on it is the term of each day; the one before that changes on the same day.
    public DateOnly Visit(TermWindow window, EvaluationContext context) =>
        context.File.Time.TermAt(context.Date) is { } term ? term.From : context.Date;

    public DateOnly Visit(HalfTermWindow window, EvaluationContext context) =>
        context.File.Time.HalfTermAt(context.Date) is { } half ? half.From : context.Date;

    public DateOnly Visit(WeekWindow window, EvaluationContext context) => context.File.Time.Week.FirstDayOf(context.Date);

    public DateOnly Visit(MonthWindow window, EvaluationContext context) => new(context.Date.Year, context.Date.Month, 1);

    public DateOnly Visit(QuarterWindow window, EvaluationContext context) => WindowEvaluator.QuarterOf(context.Date).From;

    public DateOnly Visit(PeriodWindow window, EvaluationContext context) =>
        context.File.Time.Calendar.PeriodAt(context.Date, window.Name) is { } days ? days.From : context.Date;

    public DateOnly Visit(EverWindow window, EvaluationContext context) => DateOnly.MinValue;

    // A frame knows one cycle; before it there is none, and of one that is not known nothing is.
    public DateOnly Visit(CycleWindow window, EvaluationContext context) => context.Frame is { IsUnknown: false } frame
        && frame.CycleOn(context.Date) is { } cycle ? cycle.From : DateOnly.MinValue;

    public DateOnly Visit(WatchWindow window, EvaluationContext context) => context.Date;

    public DateOnly Visit(RunWindow window, EvaluationContext context) => context.Date;

    public DateOnly Visit(LastWindow window, EvaluationContext context) => context.Date;

    public DateOnly Visit(ElseWindow window, EvaluationContext context) =>
        SameSince.Later(window.Main.Accept(this, context), window.Spare.Accept(this, context));

    public DateOnly Visit(BetweenWindow window, EvaluationContext context) =>
        SameSince.Later(SameAnchor.Since(window.From, context), SameAnchor.Since(window.To, context));

    public DateOnly Visit(LengthWindow window, EvaluationContext context) => window.Length.Threshold is { } threshold
        ? SameSince.Later(SameSince.Of(threshold, context.Date), SameAnchor.Since(window.Anchor, context))
        : SameAnchor.Since(window.Anchor, context);

    public DateOnly Visit(SinceWindow window, EvaluationContext context) => SameAnchor.Since(window.Anchor, context);

    public DateOnly Visit(FromWindow window, EvaluationContext context) => SameAnchor.Since(window.Anchor, context);

    public DateOnly Visit(BeforeWindow window, EvaluationContext context) => SameAnchor.Since(window.Anchor, context);

    public DateOnly Visit(ToWindow window, EvaluationContext context) => SameAnchor.Since(window.Anchor, context);
}
