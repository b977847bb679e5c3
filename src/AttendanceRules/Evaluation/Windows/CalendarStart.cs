using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Evaluation.Windows;

/// <summary>Whether the calendar alone, and nothing that happened, says when a phrase of a window begins.</summary>
internal sealed class CalendarStart : IWindowVisitor<EvaluationContext, bool>
{
    public static readonly CalendarStart Instance = new();

    public bool Visit(SchoolYearWindow window, EvaluationContext context) => true;

    public bool Visit(LastSchoolYearWindow window, EvaluationContext context) => true;

    public bool Visit(TermWindow window, EvaluationContext context) => true;

    public bool Visit(HalfTermWindow window, EvaluationContext context) => true;

    public bool Visit(WeekWindow window, EvaluationContext context) => true;

    public bool Visit(LastWindow window, EvaluationContext context) => true;

    public bool Visit(BetweenWindow window, EvaluationContext context) => true;

    public bool Visit(ElseWindow window, EvaluationContext context) =>
        window.Main.On(context).State == ValueState.NotApplicable && window.Spare.Accept(this, context);

    public bool Visit(MonthWindow window, EvaluationContext context) => true;

    public bool Visit(QuarterWindow window, EvaluationContext context) => true;

    public bool Visit(PeriodWindow window, EvaluationContext context) => true;

    public bool Visit(EverWindow window, EvaluationContext context) => false;

    public bool Visit(CycleWindow window, EvaluationContext context) => false;

    public bool Visit(WatchWindow window, EvaluationContext context) => false;

    public bool Visit(RunWindow window, EvaluationContext context) => false;

    public bool Visit(LengthWindow window, EvaluationContext context) => false;

    public bool Visit(SinceWindow window, EvaluationContext context) => false;

    public bool Visit(FromWindow window, EvaluationContext context) => false;

    public bool Visit(BeforeWindow window, EvaluationContext context) => false;

    public bool Visit(ToWindow window, EvaluationContext context) => false;
}
