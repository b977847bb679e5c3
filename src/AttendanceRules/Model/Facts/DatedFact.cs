using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>Editions of one fact; on a day outside all of them there is nothing to know.</summary>
internal sealed class DatedFact(Editioned<Symbol> editions) : Symbol
{
    public IReadOnlyList<(DateOnly From, DateOnly? To, Symbol Item)> Editions => editions.Editions;

    public override Symbol? EditionOn(DateOnly date) => editions.On(date);

    private Symbol First => Editions[0].Item;

    public override ValueKind Kind => First.Kind;

    public override Unit Unit => First.Unit;

    public override IReadOnlyList<string>? Choices => Editions.Any(e => e.Item.Choices is null) ? null
        : [.. Editions.SelectMany(e => e.Item.Choices!).Distinct(StringComparer.Ordinal)];

    public override bool MayBeNegative { get; } = editions.Editions.Any(e => e.Item.MayBeNegative);

    public override Ratio? Most { get; } = editions.Editions.Any(e => e.Item.Most is null) ? null : editions.Editions.Max(e => e.Item.Most);

    public override Interval Scale { get; } = editions.Editions.Select(e => e.Item.Scale).Aggregate((x, y) => x.Or(y));

    public override bool NeedsPathway { get; } = editions.Editions.Any(e => e.Item.NeedsPathway);

    public override bool IsPerParent { get; } = editions.Editions.Any(e => e.Item.IsPerParent);

    public override bool IsOfSchool { get; } = editions.Editions.All(e => e.Item.IsOfSchool);

    public override IEnumerable<Window> Windows => Editions.SelectMany(e => e.Item.Windows);

    public override IEnumerable<Symbol> Uses => Editions.Select(e => e.Item);

    public override bool HasEdge(string edge) => Editions.All(e => e.Item.HasEdge(edge));

    public override SymbolParts Parts => new() { Names = [.. Uses] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(DatedFact symbol);
}
