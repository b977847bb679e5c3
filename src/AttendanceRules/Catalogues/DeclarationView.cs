namespace AttendanceRules.Catalogues;

/// <summary>A declaration of a pack, all its editions together, that rests on clauses of source documents.</summary>
public sealed record DeclarationView
{
    /// <summary>What it is, in the words of the pack language: rule, stage of a pathway, question, threshold value and so on.</summary>
    public required string Kind { get; init; }

    /// <summary>Its id; of a part that has one of its own, <c>whole/part</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the pack that cites.</summary>
    public required string Pack { get; init; }

    /// <summary>The clauses, each as <c>document#clause</c>, in the order written.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
