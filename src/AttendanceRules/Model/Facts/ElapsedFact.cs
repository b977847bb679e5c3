using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>Completed units from an anchor to the date: the largest n for which a wait of n is over (S12).</summary>
internal sealed class ElapsedFact(Unit unit, Anchor since, Anchor? until) : Symbol
{
    /// <summary>From where it counts.</summary>
    public Anchor Since => since;

    /// <summary>Up to where it counts; null: up to the date.</summary>
    public Anchor? Until => until;

    public override ValueKind Kind => ValueKind.Number;

    public override Unit Unit => unit;

    public override bool NeedsPathway => since.NeedsPathway || until is { NeedsPathway: true };

    public override SymbolParts Parts => new() { Anchors = until is null ? [since] : [since, until] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(ElapsedFact symbol);
}
