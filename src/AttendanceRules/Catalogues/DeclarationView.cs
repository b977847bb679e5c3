namespace AttendanceRules.Catalogues;

/// <summary>A declaration of a pack, all its editions together, that rests on clauses of source documents.</summary>
/// <param name="Kind">What it is, in the words of the pack language: rule, stage of a pathway, question, threshold value and so on.</param>
/// <param name="Id">Its id; of a part that has one of its own, <c>whole/part</c>.</param>
/// <param name="Pack">Id of the pack that cites.</param>
/// <param name="Sources">The clauses, each as <c>document#clause</c>, in the order written.</param>
public sealed record DeclarationView(string Kind, string Id, string Pack, IReadOnlyList<string> Sources);
