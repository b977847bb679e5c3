using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Expressions;

/// <summary><c>+</c> and <c>-</c> between like units, <c>*</c> by a number (S5). None in, none out.</summary>
internal sealed class Arithmetic(Operand left, char op, Operand right) : Operand
{
    public override ValueKind Kind => ValueKind.Number;

    // Worked out once: a chain of sums would ask for it twice at each step.
    public override Unit Unit { get; } = left.Unit != Unit.None ? left.Unit : right.Unit;

    public override string Text => $"{left.Text} {op} {right.Text}";

    public override IEnumerable<Symbol> Names => left.Names.Concat(right.Names);

    public override IEnumerable<Symbol> OwnNames => left.OwnNames.Concat(right.OwnNames);

    public override bool IsOfAnyParent => left.IsOfAnyParent || right.IsOfAnyParent;

    public override Interval Scale => op == '*' ? left.Scale * right.Scale : left.Scale.Or(right.Scale);

    public override Symbol? Named => left.Named ?? right.Named;

    public override IReadOnlyList<string> Missing(EvaluationContext scope) => [.. left.Missing(scope).Concat(right.Missing(scope)).Distinct(StringComparer.Ordinal)];

    public override Value At(EvaluationContext scope)
    {
        var (x, y) = (left.At(scope), right.At(scope));
        return x.IsAssumed || y.IsAssumed ? Of(x, y) with { IsAssumed = true } : Of(x, y);
    }

    private Value Of(Value x, Value y)
    {
        if (x.State == ValueState.NotApplicable || y.State == ValueState.NotApplicable)
        {
            return Value.NotApplicable(ValueKind.Number, x.Because ?? y.Because);
        }

        return Value.Range(op switch
        {
            '+' => x.Numbers + y.Numbers,
            '-' => x.Numbers - y.Numbers,
            _ => x.Numbers * y.Numbers,
        });
    }
}
