using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// A pattern in when sessions of a class fall (S19): most school weeks running with one on the same weekday, sessions of one name, such as
/// mornings,
/// school weeks broken by some but not all of their possible sessions, or days beside a break or the end of a term.
/// </summary>
internal sealed class PatternFact(string pattern) : RegisterFact
{
    /// <summary>The patterns there are where a school day has the sessions of the week.</summary>
    public static IReadOnlyList<string> PatternsOf(SchoolWeek week) =>
        ["same weekday", .. week.Sessions.Select(s => s.Id), "broken weeks", "beside holidays"];

    /// <summary>Which of <see cref="PatternsOf"/> it is.</summary>
    public string Pattern => pattern;

    public override Unit Unit => pattern switch { "same weekday" or "broken weeks" => Unit.SchoolWeeks, "beside holidays" =>
        Unit.SchoolDays, _ => Unit.Sessions };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(PatternFact symbol);
}
