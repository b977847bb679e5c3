namespace AttendanceRules.Catalogues;

/// <summary>A question of the packs.</summary>
public sealed record QuestionView
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its wording.</summary>
    public required string Ask { get; init; }

    /// <summary>The stakeholder who answers.</summary>
    public required string Of { get; init; }

    /// <summary>Whom one answer is about.</summary>
    public required SubjectKind Per { get; init; }

    /// <summary>The value assumed without an answer; null: unknown then.</summary>
    public string? Assume { get; init; }

    /// <summary>What an answer may be.</summary>
    public AnswerForm Form { get; init; } = AnswerForm.Text;
}
