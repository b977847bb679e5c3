using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

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

    public override Interval Scale { get; } = editions.Editions.Select(e => e.Item.Scale).Aggregate((x, y) => x.Or(y));

    public override bool NeedsPathway { get; } = editions.Editions.Any(e => e.Item.NeedsPathway);

    public override bool IsPerParent { get; } = editions.Editions.Any(e => e.Item.IsPerParent);

    public override bool IsOfSchool { get; } = editions.Editions.All(e => e.Item.IsOfSchool);

    public override IEnumerable<Symbol> Uses => Editions.Select(e => e.Item);

    public override bool HasEdge(string edge) => Editions.All(e => e.Item.HasEdge(edge));

    public override Value At(EvaluationContext scope) => editions.On(scope.Date)?.At(scope) ?? Value.NotApplicable(Kind, "none of its editions is in force");

    public override Value Edge(EvaluationContext scope, string edge) => editions.On(scope.Date)?.Edge(scope, edge) ?? Value.NotApplicable(ValueKind.Date);

    public override Truth Holds(EvaluationContext scope, Trace? trace) => editions.On(scope.Date)?.Holds(scope, trace) ?? Truth.False;

    public override IReadOnlyList<string> Missing(EvaluationContext scope) => editions.On(scope.Date)?.Missing(scope) ?? [];

    public override IReadOnlyList<string> Evidence(EvaluationContext scope) => editions.On(scope.Date)?.Evidence(scope) ?? [];
}
