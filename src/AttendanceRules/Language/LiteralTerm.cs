namespace AttendanceRules.Language;

/// <summary>A number, 'text', date or true/false written in the condition.</summary>
internal sealed class LiteralTerm(Value value, string text) : Term
{
    public Value Value => value;

    public override ValueKind Kind => value.Kind;

    public override string Text => text;

    public override Value At(Scope scope) => value;
}
