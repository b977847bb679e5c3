using AttendanceRules.Calendar;
using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>What is on record of an action: how often, when first, when last, with which outcome. Casework not supplied: unknown (S8).</summary>
internal sealed class CaseworkFact(string say) : Named
{
    public required string Action { get; init; }

    public Window? In { get; init; }

    public string? Outcome { get; init; }

    public string? NotOutcome { get; init; }

    public override ValueKind Kind => say switch { "count" => ValueKind.Number, "outcome" => ValueKind.Text, _ => ValueKind.Date };

    public override Unit Unit => say == "count" ? Unit.Entries : Unit.None;

    public override bool NeedsPathway => In?.NeedsPathway ?? false;

    public override bool IsOfSchool => true;

    public override IReadOnlyList<string> Missing(Scope scope) => scope.File.Casework.IsSupplied ? [Name] : ["casework"];

    public override Value At(Scope scope)
    {
        if (!scope.File.Casework.IsSupplied)
        {
            return Value.Unknown(Kind);
        }

        var range = In?.On(scope);
        if (range is { State: not ValueState.Known })
        {
            return range.State == ValueState.None ? Value.None(Kind) : Value.Unknown(Kind);
        }

        var entries = scope.File.Casework.Of(Action)
            .Where(e => e.Stands(scope.Date) && (scope.Parent is not { Length: > 0 } || e.Parent is null || e.Parent == scope.Parent))
            .Where(e => range is null || range.Days.Contains(e.Counts(scope.Date)!.Value))
            .OrderBy(e => e.Counts(scope.Date)).ToList();
        switch (say)
        {
            case "count":
                // An entry without an outcome yet may still turn out either way.
                var sure = entries.Count(e => Outcome is null || e.OutcomeOn(scope.Date) == Outcome) - entries.Count(e => NotOutcome is not null && e.OutcomeOn(scope.Date) == NotOutcome);
                var open = Outcome is null ? 0 : entries.Count(e => e.OutcomeOn(scope.Date) is null);
                return Value.Range(Ratio.Of(sure), Ratio.Of(sure + open));
            case "outcome":
                return entries.Count == 0 ? Value.None(Kind) : entries[^1].OutcomeOn(scope.Date) is { } outcome ? Value.Of(outcome) : Value.Unknown(Kind);
            default:
                return entries.Count == 0 ? Value.None(Kind) : Value.Of(entries[say == "first" ? 0 : ^1].Counts(scope.Date)!.Value);
        }
    }
}
