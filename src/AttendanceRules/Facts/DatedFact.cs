using AttendanceRules.Calendar;
using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>Editions of one fact; on a day outside all of them there is nothing to know.</summary>
internal sealed class DatedFact(Dated<Named> editions) : Named
{
    /// <summary>The edition in force on the date; null outside all of them.</summary>
    public Named? On(DateOnly date) => editions.On(date);

    private Named First => editions.Editions[0].Item;

    public override ValueKind Kind => First.Kind;

    public override Unit Unit => First.Unit;

    public override IReadOnlyList<string>? Choices => First.Choices;

    public override bool NeedsPathway => editions.Editions.Any(e => e.Item.NeedsPathway);

    public override bool IsPerParent => editions.Editions.Any(e => e.Item.IsPerParent);

    public override bool IsOfSchool => editions.Editions.All(e => e.Item.IsOfSchool);

    public override IEnumerable<Named> Uses => editions.Editions.SelectMany(e => e.Item.Uses);

    public override bool HasEdge(string edge) => editions.Editions.All(e => e.Item.HasEdge(edge));

    public override Value At(Scope scope) => editions.On(scope.Date)?.At(scope) ?? Value.None(Kind);

    public override Value Edge(Scope scope, string edge) => editions.On(scope.Date)?.Edge(scope, edge) ?? Value.None(ValueKind.Date);

    public override Truth Holds(Scope scope, Trace? trace) => editions.On(scope.Date)?.Holds(scope, trace) ?? Truth.False;

    public override IReadOnlyList<string> Missing(Scope scope) => editions.On(scope.Date)?.Missing(scope) ?? [];

    public override IReadOnlyList<string> Evidence(Scope scope) => editions.On(scope.Date)?.Evidence(scope) ?? [];
}
