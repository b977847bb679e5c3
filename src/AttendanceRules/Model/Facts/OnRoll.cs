using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>Whether the pupil is on roll.</summary>
internal sealed class OnRoll : Symbol
{
    public override ValueKind Kind => ValueKind.Truth;

    public override SymbolParts Parts => SymbolParts.None;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(OnRoll symbol);
}
