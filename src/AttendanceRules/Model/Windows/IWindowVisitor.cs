namespace AttendanceRules.Model.Windows;

/// <summary>Reads one phrase of a window: one method a case, so that a forgotten case does not compile.</summary>
internal interface IWindowVisitor<in TArgument, out TResult>
{
    TResult Visit(SchoolYearWindow window, TArgument argument);

    TResult Visit(LastSchoolYearWindow window, TArgument argument);

    TResult Visit(TermWindow window, TArgument argument);

    TResult Visit(HalfTermWindow window, TArgument argument);

    TResult Visit(WeekWindow window, TArgument argument);

    TResult Visit(MonthWindow window, TArgument argument);

    TResult Visit(QuarterWindow window, TArgument argument);

    TResult Visit(PeriodWindow window, TArgument argument);

    TResult Visit(EverWindow window, TArgument argument);

    TResult Visit(CycleWindow window, TArgument argument);

    TResult Visit(WatchWindow window, TArgument argument);

    TResult Visit(RunWindow window, TArgument argument);

    TResult Visit(LastWindow window, TArgument argument);

    TResult Visit(ElseWindow window, TArgument argument);

    TResult Visit(BetweenWindow window, TArgument argument);

    TResult Visit(LengthWindow window, TArgument argument);

    TResult Visit(SinceWindow window, TArgument argument);

    TResult Visit(FromWindow window, TArgument argument);

    TResult Visit(BeforeWindow window, TArgument argument);

    TResult Visit(ToWindow window, TArgument argument);
}
