using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Values;

namespace AttendanceRules.RulesEngine.Facts;

/// <summary>One side of a comparison or a sum.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Named">The name it was read by; null for a written value or a sum.</param>
internal readonly record struct Side(Value Value, Unit Unit, Symbol? Named)
{
    /// <summary>How it is named in messages.</summary>
    public string Text => Named is null ? $"'{Value}'" : $"'{Named.Name}'";

    public ValueKind Kind => Value.Kind;
}
