namespace AttendanceRules.Questions;

/// <summary>A question that is open for a school or for some of its pupils.</summary>
public sealed record SchoolQuestion
{
    /// <summary>Its name.</summary>
    public required string Question { get; init; }

    /// <summary>Its wording.</summary>
    public required string Ask { get; init; }

    /// <summary>The stakeholder who answers.</summary>
    public required string Of { get; init; }

    /// <summary>Whom one answer is about.</summary>
    public required SubjectKind Per { get; init; }

    /// <summary>Ids of the pupils that it waits for, by id. Empty: only lines of the school itself wait for it.</summary>
    public required IReadOnlyList<string> Pupils { get; init; }

    /// <summary>How many undecided lines wait for it, of the pupils and of the school.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many undecided lines at least one of the answers decides, over all whom it waits for.</summary>
    public required int Decides { get; init; }

    /// <summary>How many undecided lines are decided whichever answer is given.</summary>
    public required int AlwaysDecides { get; init; }

    /// <summary>What its answers would bring, in the order of <see cref="QuestionEffects.Answers"/>. Empty: only lines of the school itself
    /// wait for it, and it is asked about pupils.</summary>
    public required IReadOnlyList<AnswerCounts> Answers { get; init; }

    /// <summary>True where these are all answers there can be; see <see cref="QuestionEffects.AreAllAnswers"/>.</summary>
    public required bool AreAllAnswers { get; init; }
}
