namespace AttendanceRules.Model;

/// <summary>A clause of a document, restated.</summary>
/// <param name="Id">Its name within the document.</param>
/// <param name="Text">What it says, in own words.</param>
/// <param name="Origin">Where it is declared.</param>
internal sealed record ClauseDeclaration(string Id, string Text, Origin Origin)
{
    /// <summary>What sort of statement it is; null where it is not said. So are the members below.</summary>
    public ClauseKind? Kind { get; init; }

    /// <summary>Whom it is about.</summary>
    public string? Stakeholder { get; init; }

    /// <summary>Why nothing in a pack can carry it.</summary>
    public string? NotEncodable { get; init; }
}
