using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Facts;

/// <summary>Completed units from an anchor to the date: the largest n for which a wait of n is over (S12).</summary>
internal sealed class ElapsedFact(Unit unit, Anchor since, Anchor? until) : Symbol
{
    /// <summary>From where it counts.</summary>
    public Anchor Since => since;

    public override ValueKind Kind => ValueKind.Number;

    public override Unit Unit => unit;

    public override bool NeedsPathway => since.NeedsPathway || until is { NeedsPathway: true };

    public override IReadOnlyList<string> Missing(EvaluationContext scope) =>
        since.Missing(scope).Concat(until?.Missing(scope) ?? []).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } missing ? missing : [Name];

    public override Value At(EvaluationContext scope)
    {
        var (from, to) = (since.On(scope), until?.On(scope) ?? Value.Of(scope.Date));
        if (from.State == ValueState.NotApplicable || to.State == ValueState.NotApplicable)
        {
            return Value.NotApplicable(ValueKind.Number, from.Because ?? to.Because);
        }

        return from.IsUncertain || to.IsUncertain ? Value.UnknownCount() : Value.Exact(scope.File.Time.Elapsed(from.Date, to.Date, unit)) with { IsAssumed = from.IsAssumed || to.IsAssumed };
    }
}
