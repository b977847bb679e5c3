using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>Whether the pupil is on roll.</summary>
internal sealed class OnRoll : Symbol
{
    public override ValueKind Kind => ValueKind.Truth;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}
