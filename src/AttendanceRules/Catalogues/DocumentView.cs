namespace AttendanceRules.Catalogues;

/// <summary>A source document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Clauses">Its clauses in order.</param>
public sealed record DocumentView(string Id, string Title, IReadOnlyList<ClauseView> Clauses);
