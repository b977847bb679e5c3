namespace AttendanceRules.Catalogues;

/// <summary>One clause of a source document, and what rests on it.</summary>
public sealed record ClauseView
{
    /// <summary>Id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the clause in it.</summary>
    public required string Clause { get; init; }

    /// <summary>What it says, restated.</summary>
    public required string Text { get; init; }

    /// <summary>How packs cite it: <c>document#clause</c>.</summary>
    public required string Citation { get; init; }

    /// <summary>What sort of statement it is; null where the pack does not say.</summary>
    public ClauseKind? Kind { get; init; }

    /// <summary>Whom it is about; null where the pack does not say.</summary>
    public string? Stakeholder { get; init; }

    /// <summary>Why nothing can carry it, in a sentence; null for a clause that can be used.</summary>
    public string? NotEncodable { get; init; }

    /// <summary>The declarations that cite it.</summary>
    public IReadOnlyList<DeclarationView> UsedBy { get; init; } = [];
}
