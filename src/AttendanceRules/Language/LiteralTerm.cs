namespace AttendanceRules.Language;

/// <summary>A number, 'text', date or true/false written in the condition.</summary>
internal sealed class LiteralTerm(Value value, string text) : Term
{
    public override ValueKind Kind => value.Kind;

    public override string Text => text;

    public override Interval Scale => Kind == ValueKind.Number ? value.Numbers : base.Scale;

    public Value Value => value;

    public override Value At(Scope scope) => value;
}
