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

    public override bool MayBeNegative { get; } = Facts(editions).Any(f => f.MayBeNegative);

    public override Ratio? Most { get; } = Facts(editions).Any(f => f.Most is null) ? null : Facts(editions).Max(f => f.Most);

    public override Interval Scale { get; } = Facts(editions).Select(f => f.Scale).Aggregate((x, y) => x.Or(y));

    public override bool NeedsPathway { get; } = Facts(editions).Any(f => f.NeedsPathway);

    public override bool IsPerParent { get; } = Facts(editions).Any(f => f.IsPerParent);

    public override bool IsOfSchool { get; } = Facts(editions).All(f => f.IsOfSchool);

    public override IEnumerable<Window> Windows => Uses.SelectMany(f => f.Windows);

    public override IEnumerable<Symbol> Uses => Facts(editions);

    public override bool HasEdge(string edge) => Uses.All(f => f.HasEdge(edge));

    public override SymbolParts Parts => new() { Names = [.. Uses] };

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);

    private static IEnumerable<Symbol> Facts(Editioned<Symbol> editions)
    {
        foreach (var (_, _, fact) in editions.Editions)
        {
            yield return fact;
        }
    }
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(DatedFact symbol);
}
