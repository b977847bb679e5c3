using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// A pattern in when sessions of a class fall (S19): most school weeks running with one on the same weekday, sessions in mornings or
/// afternoons,
/// school weeks broken by some but not all of their possible sessions, or days beside a break or the end of a term.
/// </summary>
internal sealed class PatternFact(string pattern) : RegisterFact
{
    public static readonly string[] Patterns = ["same weekday", "morning", "afternoon", "broken weeks", "beside holidays"];

    /// <summary>Which of <see cref="Patterns"/> it is.</summary>
    public string Pattern => pattern;

    public override Unit Unit => pattern switch { "same weekday" or "broken weeks" => Unit.SchoolWeeks, "beside holidays" =>
        Unit.SchoolDays, _ => Unit.Sessions };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}
