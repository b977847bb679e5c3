namespace AttendanceRules.Catalogues;

/// <summary>A question of the packs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Ask">Its wording.</param>
/// <param name="Of">The stakeholder who answers.</param>
/// <param name="Per">Whom one answer is about.</param>
/// <param name="Assume">The value assumed without an answer; null: unknown then.</param>
public sealed record QuestionView(string Name, string Ask, string Of, SubjectKind Per, string? Assume)
{
    /// <summary>What an answer may be.</summary>
    public AnswerForm Form { get; init; } = AnswerForm.Text;
}
