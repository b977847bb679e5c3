namespace AttendanceRules.Synthetic.Figures;

/// <summary>An answer.</summary>
/// <param name="Question">The question.</param>
/// <param name="Chance">Chance that it is answered.</param>
/// <param name="Values">Chances of the values, which add up to 1.</param>
/// <param name="IsOfParents">True: one for each parent.</param>
internal sealed record AnswerFigures(
    string Question, double Chance, IReadOnlyDictionary<string, double> Values, bool IsOfParents = false);
