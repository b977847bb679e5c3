using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>How many pupils on roll a yes/no holds of; whoever it is undecided of may be one.</summary>
internal sealed class PupilCountFact(Symbol of) : Symbol
{
    /// <summary>The yes/no.</summary>
    public Symbol Of => of;

    public override ValueKind Kind => ValueKind.Number;

    public override Unit Unit => Unit.Pupils;

    public override bool IsOfSchool => true;

    public override IEnumerable<Symbol> Uses => [of];

    public override SymbolParts Parts => new() { Names = [of] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(PupilCountFact symbol);
}
