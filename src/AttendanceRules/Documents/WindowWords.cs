using AttendanceRules.Insight;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Documents;

/// <summary>A window, or a day from which something counts, as a part of a sentence.</summary>
internal sealed class WindowWords(NamedText names) : IWindowVisitor<bool, string>, IAnchorVisitor<bool, string>
{
    /// <summary>The window, as in <em>in the last 10 school weeks</em>; all of its phrases have to hold.</summary>
    public string Of(Window window) => window.Parts is [FromWindow from, ToWindow to, ..] && from.Anchor.Text == to.Anchor.Text
        ? string.Join(" and ", window.Parts.Skip(2).Select(p => p.Accept(this, false)).Prepend("on " + Of(from.Anchor)))
        : string.Join(" and ", window.Parts.Select(p => p.Accept(this, false)));

    /// <summary>The day, as in <em>the day of the latest “Visit”</em>.</summary>
    public string Of(Anchor anchor) => anchor.Accept(this, false);

    public string Visit(SchoolYearWindow window, bool argument) => "in the school year";

    public string Visit(LastSchoolYearWindow window, bool argument) => "in the school year before this one";

    public string Visit(TermWindow window, bool argument) => window.IsLast ? "in the term before this one" : "in this term";

    public string Visit(HalfTermWindow window, bool argument) => window.IsLast ? "in the half term before this one" : "in this half term";

    public string Visit(WeekWindow window, bool argument) => "in this week";

    public string Visit(MonthWindow window, bool argument) => "in this calendar month";

    public string Visit(QuarterWindow window, bool argument) => "in this quarter of the calendar year";

    public string Visit(PeriodWindow window, bool argument) =>
        $"in the period that the school's calendar calls {NamedText.Quoted(window.Name)}";

    public string Visit(EverWindow window, bool argument) => "at any time on record";

    public string Visit(CycleWindow window, bool argument) => "in the present round";

    public string Visit(WatchWindow window, bool argument) =>
        $"in the time in which {NamedText.Quoted(names.Stage(window.Stage))} is watched";

    public string Visit(RunWindow window, bool argument) =>
        $"from the first to the last day of {NamedText.Quoted(NamedText.Title(window.Start.Named!))}";

    public string Visit(LastWindow window, bool argument) =>
        $"in the last {names.Length(window.Length)}{(window.IsOfPossible ? " that could be attended" : "")}";

    public string Visit(ElseWindow window, bool argument) =>
        $"{window.Main.Accept(this, argument)} (where there is none: {window.Spare.Accept(this, argument)})";

    public string Visit(BetweenWindow window, bool argument) => $"from {Of(window.From)} to {Of(window.To)}";

    public string Visit(LengthWindow window, bool argument) =>
        $"in the {names.Length(window.Length)} {(window.IsAfter ? "after" : "beginning with")} {Of(window.Anchor)}";

    public string Visit(SinceWindow window, bool argument) => "after " + Of(window.Anchor);

    public string Visit(FromWindow window, bool argument) => $"from {Of(window.Anchor)} on";

    public string Visit(BeforeWindow window, bool argument) => "before " + Of(window.Anchor);

    public string Visit(ToWindow window, bool argument) => "up to " + Of(window.Anchor);

    public string Visit(DateAnchor anchor, bool argument) => ValueWords.Date(anchor.Date);

    public string Visit(YearlyAnchor anchor, bool argument) => NamedText.DayOfYear(anchor);

    public string Visit(EdgeAnchor anchor, bool argument) => anchor.Edge switch
    {
        "start" => $"the first day of {Quoted(anchor.Of)}",
        "end" => $"the last day of {Quoted(anchor.Of)}",
        _ => $"the day since which {Quoted(anchor.Of)} has its value",
    };

    public string Visit(SymbolAnchor anchor, bool argument) => anchor.Of is QuestionName
        ? $"the day that answers {Quoted(anchor.Of)}" : $"the day of {Quoted(anchor.Of)}";

    public string Visit(ActionAnchor anchor, bool argument) =>
        $"{(anchor.IsUntil ? "the day until which the latest" : "the day of the latest")} {NamedText.Quoted(names.Action(anchor.Action))}"
            + (anchor.Outcome is { } outcome ? $" with the outcome {NamedText.Quoted(outcome)}" : anchor.IsUntil ? " goes" : "");

    private static string Quoted(Model.Expressions.Symbol named) => NamedText.Quoted(NamedText.Title(named));
}
