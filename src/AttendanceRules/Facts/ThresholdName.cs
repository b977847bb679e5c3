using AttendanceRules.Calendar;
using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>A threshold read by name: its value in force on the date; none where it has none.</summary>
internal sealed class ThresholdName(Unit unit, IReadOnlyList<(DateOnly From, Ratio Value, string Source)> values) : Named
{
    public override ValueKind Kind => ValueKind.Number;

    public override Unit Unit => unit;

    public override bool IsOfSchool => true;

    public override bool MayBeNegative => values.Any(v => v.Value < Ratio.Of(0));

    public override Interval Scale => values.Select(v => new Interval(v.Value, v.Value)).DefaultIfEmpty(base.Scale).Aggregate((x, y) => x.Or(y));

    public IReadOnlyList<(DateOnly From, Ratio Value, string Source)> Values => values;

    public override Value At(Scope scope) => On(scope.Date) is { } value ? Value.Exact(value) : Value.None(ValueKind.Number, "it has no value on this day");

    /// <summary>The source of the value in force on the date; empty when none is named.</summary>
    public string SourceOn(DateOnly date) => values.LastOrDefault(v => v.From <= date).Source ?? "";

    public Length? LengthOn(DateOnly date) =>
        On(date) is { B: 1 } value && UnitWords.IsTime(unit) ? new Length((int)value.A, unit) : null;

    /// <summary>The value in force on the date; null where it has none.</summary>
    public Ratio? On(DateOnly date)
    {
        // Values are sorted; the latest that has begun counts.
        Ratio? found = null;
        foreach (var (from, value, _) in values)
        {
            found = from <= date ? value : found;
        }

        return found;
    }
}
