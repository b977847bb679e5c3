using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>Arithmetic with a name.</summary>
internal sealed class NumberFact(Operand sum) : Symbol
{
    /// <summary>The arithmetic.</summary>
    public Operand Sum => sum;

    public override ValueKind Kind => ValueKind.Number;

    public override Unit Unit => sum.Unit;

    // Asked once of each name: a chain of numbers would else ask for all that are below at each step.
    public override bool NeedsPathway { get; } = sum.Names.Any(n => n.NeedsPathway);

    public override bool IsPerParent { get; } = sum.OwnNames.Any(n => n.IsPerParent);

    public override bool IsOfSchool { get; } = sum.Names.All(n => n.IsOfSchool);

    public override IEnumerable<Symbol> Uses => sum.Names;

    public override bool MayBeNegative => true;

    public override Interval Scale { get; } = sum.Scale;

    public override SymbolParts Parts => new() { Names = [.. sum.Names] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(NumberFact symbol);
}
