using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>The date of birth.</summary>
internal sealed class BirthDate : Symbol
{
    public override ValueKind Kind => ValueKind.Date;

    public override SymbolParts Parts => SymbolParts.None;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(BirthDate symbol);
}
