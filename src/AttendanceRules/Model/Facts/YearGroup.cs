using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>The year group, which every pupil has without a declaration.</summary>
internal sealed class YearGroup : Symbol
{
    public override ValueKind Kind => ValueKind.Number;

    // Nursery years are below zero.
    public override bool MayBeNegative => true;

    public override SymbolParts Parts => SymbolParts.None;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(YearGroup symbol);
}
