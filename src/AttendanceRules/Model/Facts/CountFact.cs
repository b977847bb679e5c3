using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Facts;

/// <summary>Sessions of a class in a window, or days whose every possible session, at least one, is of the class (S19).</summary>
internal sealed class CountFact(bool ofDays) : RegisterFact
{
    /// <summary>True: days are counted, not sessions.</summary>
    public bool IsOfDays => ofDays;

    /// <summary>True: of each school week at most one counts.</summary>
    public bool IsOncePerWeek { get; init; }

    public override Unit Unit => ofDays ? Unit.SchoolDays : Unit.Sessions;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(CountFact symbol);
}
