using AttendanceRules.Calendar;

namespace AttendanceRules.Language;

/// <summary><c>+</c> and <c>-</c> between like units, <c>*</c> by a number (S5). None in, none out.</summary>
internal sealed class SumTerm(Term left, char op, Term right) : Term
{
    public override ValueKind Kind => ValueKind.Number;

    // Worked out once: a chain of sums would ask for it twice at each step.
    public override Unit Unit { get; } = left.Unit != Unit.None ? left.Unit : right.Unit;

    public override string Text => $"{left.Text} {op} {right.Text}";

    public override IEnumerable<Named> Names => left.Names.Concat(right.Names);

    public override Named? Named => left.Named ?? right.Named;

    public override IReadOnlyList<string> Missing(Scope scope) => [.. left.Missing(scope).Concat(right.Missing(scope)).Distinct(StringComparer.Ordinal)];

    public override Value At(Scope scope)
    {
        var (x, y) = (left.At(scope), right.At(scope));
        return x.IsAssumed || y.IsAssumed ? Of(x, y) with { IsAssumed = true } : Of(x, y);
    }

    private Value Of(Value x, Value y)
    {
        if (x.State == ValueState.None || y.State == ValueState.None)
        {
            return Value.None(ValueKind.Number);
        }

        switch (op)
        {
            case '+':
                return Value.Range(x.Low + y.Low, x.High is { } a && y.High is { } b ? a + b : null);
            case '-':
                // An unbounded subtrahend leaves no lower bound; a bound far below anything countable stands for it.
                var low = y.High is { } high ? x.Low - high : Ratio.Of(-1_000_000_000);
                return Value.Range(low, x.High is { } top ? top - y.Low : null);
            default:
                return Value.Range(x.Low * y.Low, x.High is { } c && y.High is { } d ? c * d : null);
        }
    }
}
