using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>An action that a rule or stage needs: whether an entry of it is on record, in a stage inside its cycle (S10).</summary>
internal sealed class ActionOnRecord : Symbol
{
    /// <summary>True: an entry that names no parent is undecided for each of them (S27).</summary>
    public bool IsLegal { get; init; }

    public override ValueKind Kind => ValueKind.Truth;

    public override bool IsOfSchool => true;

    public override SymbolParts Parts => SymbolParts.None;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(ActionOnRecord symbol);
}
