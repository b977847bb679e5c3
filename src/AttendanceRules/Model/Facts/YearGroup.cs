using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>The year group, which every pupil has without a declaration.</summary>
/// <param name="years">The year groups that there are.</param>
internal sealed class YearGroup(YearGroups years) : Symbol
{
    /// <summary>What it is where none is recorded: any that there is.</summary>
    public Value Any { get; } = Value.Unknown(ValueKind.Number) with
    {
        Low = Ratio.Of(years.Range.Least), High = Ratio.Of(years.Range.Greatest),
    };

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
