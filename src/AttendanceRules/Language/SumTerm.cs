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

    public override IEnumerable<Named> OwnNames => left.OwnNames.Concat(right.OwnNames);

    public override bool IsOfAnyParent => left.IsOfAnyParent || right.IsOfAnyParent;

    public override Interval Scale => op == '*' ? left.Scale * right.Scale : left.Scale.Or(right.Scale);

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
            return Value.None(ValueKind.Number, x.Because ?? y.Because);
        }

        return Value.Range(op switch
        {
            '+' => x.Numbers + y.Numbers,
            '-' => x.Numbers - y.Numbers,
            _ => x.Numbers * y.Numbers,
        });
    }
}
