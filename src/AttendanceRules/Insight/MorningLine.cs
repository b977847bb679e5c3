namespace AttendanceRules.Insight;

/// <summary>A line of the morning list: what is done, or asked, of one pupil or of several alike.</summary>
public sealed record MorningLine
{
    /// <summary>Ids of the pupils, in order of urgency. Empty: the school itself.</summary>
    public required IReadOnlyList<string> Pupils { get; init; }

    /// <summary>Ids of the parents it concerns, by id; lines for several parents of a pupil are one line. Empty: none in particular.
    /// </summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>The role that acts, or the stakeholder where no role is named.</summary>
    public required string Who { get; init; }

    /// <summary>What is done, or asked.</summary>
    public required string Text { get; init; }

    /// <summary>Last day, the day arranged, or the day of review; null for none.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Since when it has been called for; of several pupils, the earliest. Null: it is arranged or asked.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Name of the action or the question.</summary>
    public required string Name { get; init; }
}
