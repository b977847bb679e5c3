namespace AttendanceRules.Catalogues;

/// <summary>One clause of a source document.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Clause">Id of the clause in it.</param>
/// <param name="Text">What it says, restated.</param>
public sealed record ClauseView(string Document, string Clause, string Text)
{
    /// <summary>How packs cite it: <c>document#clause</c>.</summary>
    public string Citation => $"{Document}#{Clause}";
}
