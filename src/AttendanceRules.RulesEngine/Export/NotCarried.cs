namespace AttendanceRules.RulesEngine.Export;

/// <summary>What a workflow cannot carry, and of which rules.</summary>
public sealed record NotCarried
{
    /// <summary>What it is.</summary>
    public required NotCarriedKind Kind { get; init; }

    /// <summary>It in one or two sentences.</summary>
    public required string Text { get; init; }

    /// <summary>Ids of the rules, of stages as <c>PATHWAY/STAGE</c>, and names, sorted. Empty: of every rule.</summary>
    public required IReadOnlyList<string> Rules { get; init; }
}
