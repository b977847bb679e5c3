using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;

namespace AttendanceRules.Model.Facts;

/// <summary>
/// Minutes late, or the minutes that they last, summed over the sessions of a class in a window. A late session whose minutes nobody
/// recorded leaves the sum without an upper bound.
/// </summary>
internal sealed class SumFact(int roundTo, bool roundsUp) : RegisterFact
{
    /// <summary>True: the minutes that the sessions last are summed, not minutes late.</summary>
    public bool IsOfSessions { get; init; }

    /// <summary>Each lateness is rounded to a multiple of so many minutes before it is added; 1: not at all.</summary>
    public int RoundTo => roundTo;

    /// <summary>True: it is rounded up; false: down.</summary>
    public bool RoundsUp => roundsUp;

    public override Unit Unit => Unit.Minutes;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(SumFact symbol);
}
