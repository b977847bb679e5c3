namespace AttendanceRules.Model;

/// <summary>A document that packs cite.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it; its id where it has no title.</param>
/// <param name="From">Its first day; null: it has none.</param>
/// <param name="Clauses">Its clauses in order.</param>
/// <param name="Origin">Where it is declared.</param>
internal sealed record SourceDeclaration(string Id, string Title, DateOnly? From, IReadOnlyList<ClauseDeclaration> Clauses, Origin Origin);
