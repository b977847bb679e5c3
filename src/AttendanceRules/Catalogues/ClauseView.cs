namespace AttendanceRules.Catalogues;

/// <summary>One clause of a source document, and what rests on it.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Clause">Id of the clause in it.</param>
/// <param name="Text">What it says, restated.</param>
public sealed record ClauseView(string Document, string Clause, string Text)
{
    /// <summary>How packs cite it: <c>document#clause</c>.</summary>
    public string Citation => $"{Document}#{Clause}";

    /// <summary>What sort of statement it is; null where the pack does not say.</summary>
    public ClauseKind? Kind { get; init; }

    /// <summary>Whom it is about; null where the pack does not say.</summary>
    public string? Stakeholder { get; init; }

    /// <summary>Why nothing can carry it, in a sentence; null for a clause that can be used.</summary>
    public string? NotEncodable { get; init; }

    /// <summary>The declarations that cite it.</summary>
    public IReadOnlyList<DeclarationView> UsedBy { get; init; } = [];
}
