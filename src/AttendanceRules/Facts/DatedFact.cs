using AttendanceRules.Calendar;
using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>Editions of one fact; on a day outside all of them there is nothing to know.</summary>
internal sealed class DatedFact(Dated<Named> editions) : Named
{
    public IReadOnlyList<(DateOnly From, DateOnly? To, Named Item)> Editions => editions.Editions;

    public override Named? EditionOn(DateOnly date) => editions.On(date);

    private Named First => Editions[0].Item;

    public override ValueKind Kind => First.Kind;

    public override Unit Unit => First.Unit;

    public override IReadOnlyList<string>? Choices => Editions.Any(e => e.Item.Choices is null) ? null
        : [.. Editions.SelectMany(e => e.Item.Choices!).Distinct(StringComparer.Ordinal)];

    public override bool MayBeNegative { get; } = editions.Editions.Any(e => e.Item.MayBeNegative);

    public override Interval Scale { get; } = editions.Editions.Select(e => e.Item.Scale).Aggregate((x, y) => x.Or(y));

    public override bool NeedsPathway { get; } = editions.Editions.Any(e => e.Item.NeedsPathway);

    public override bool IsPerParent { get; } = editions.Editions.Any(e => e.Item.IsPerParent);

    public override bool IsOfSchool { get; } = editions.Editions.All(e => e.Item.IsOfSchool);

    public override IEnumerable<Named> Uses => Editions.Select(e => e.Item);

    public override bool HasEdge(string edge) => Editions.All(e => e.Item.HasEdge(edge));

    public override Value At(Scope scope) => editions.On(scope.Date)?.At(scope) ?? Value.None(Kind, "none of its editions is in force");

    public override Value Edge(Scope scope, string edge) => editions.On(scope.Date)?.Edge(scope, edge) ?? Value.None(ValueKind.Date);

    public override Truth Holds(Scope scope, Trace? trace) => editions.On(scope.Date)?.Holds(scope, trace) ?? Truth.False;

    public override IReadOnlyList<string> Missing(Scope scope) => editions.On(scope.Date)?.Missing(scope) ?? [];

    public override IReadOnlyList<string> Evidence(Scope scope) => editions.On(scope.Date)?.Evidence(scope) ?? [];
}
