using AttendanceRules.Calendar;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Facts;

/// <summary>A threshold read by name: its value in force on the date; none where it has none.</summary>
internal sealed class ThresholdName(Unit unit, IReadOnlyList<(DateOnly From, Ratio Value, string Source)> values) : Symbol
{
    // Asked for each comparison of each pupil: one value a date on which it changes.
    private readonly Value[] exact = Exact(values);
    private readonly Value none = Value.NotApplicable(ValueKind.Number, "it has no value on this day");

    public override ValueKind Kind => ValueKind.Number;

    public override Unit Unit => unit;

    public override bool IsOfSchool => true;

    public override bool MayBeNegative => values.Any(v => v.Value < Ratio.Of(0));

    // A share is never above the whole; which value it has is for a pack laid over this one to say.
    public override Ratio? Most => unit == Unit.Percent ? Ratio.Of(100) : null;

    public override Interval Scale => values.Select(v => new Interval(v.Value, v.Value)).DefaultIfEmpty(base.Scale)
        .Aggregate((x, y) => x.Or(y));

    public IReadOnlyList<(DateOnly From, Ratio Value, string Source)> Values => values;

    /// <summary>The value in force on the date as a number; none where it has none.</summary>
    public Value ValueOn(DateOnly date) => Index(date) is >= 0 and var at ? exact[at] : none;

    /// <summary>The source of the value in force on the date; empty when none is named.</summary>
    public string SourceOn(DateOnly date) => values.LastOrDefault(v => v.From <= date).Source ?? "";

    public Length? LengthOn(DateOnly date) =>
        On(date) is { B: 1 } value && UnitWords.IsTime(unit) ? new Length((int)value.A, unit) : null;

    /// <summary>The value in force on the date; null where it has none.</summary>
    public Ratio? On(DateOnly date) => Index(date) is >= 0 and var at ? values[at].Value : null;

    private static Value[] Exact(IReadOnlyList<(DateOnly From, Ratio Value, string Source)> values)
    {
        var numbers = new Value[values.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Value.Exact(values[i].Value);
        }

        return numbers;
    }

    // Values are sorted; the latest that has begun counts.
    private int Index(DateOnly date)
    {
        var at = values.Count - 1;
        while (at >= 0 && values[at].From > date)
        {
            at--;
        }

        return at;
    }

    public override SymbolParts Parts => SymbolParts.None;

    public override TResult Accept<TResult>(ISymbolVisitor<TResult> visitor) => visitor.Visit(this);
}

internal partial interface ISymbolVisitor<out TResult>
{
    TResult Visit(ThresholdName symbol);
}
