using AttendanceRules.Language;

namespace AttendanceRules.Facts;

/// <summary>A named condition: an <c>is</c> fact or a group. Without a condition it always holds.</summary>
internal sealed class ConditionName : Named
{
    /// <summary>Set once all names are known.</summary>
    public Condition When { get; set; } = Condition.Always;

    public bool IsGroup { get; init; }

    public override ValueKind Kind => ValueKind.Truth;

    public override bool NeedsPathway => When.Names.Any(n => n.NeedsPathway);

    public override bool IsPerParent => When.OwnNames.Any(n => n.IsPerParent);

    public override bool IsOfSchool => When.Names.All(n => n.IsOfSchool);

    public override IEnumerable<Named> Uses => When.Names;

    public override Value At(Scope scope) => Value.Of(When.Evaluate(scope));

    public override Truth Holds(Scope scope, Trace? trace) => When.Evaluate(scope, trace);

    public override IReadOnlyList<string> Missing(Scope scope)
    {
        var trace = new Trace();
        When.Evaluate(scope, trace);
        return [.. trace.Missing];
    }
}
