namespace AttendanceRules.Advice;

/// <summary>A self-evaluation of a school as answered on a date.</summary>
public sealed record ReviewProfile
{
    /// <summary>Id of the review.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its ratings, the worst first.</summary>
    public required IReadOnlyList<string> Ratings { get; init; }

    /// <summary>Its sections in order.</summary>
    public required IReadOnlyList<ReviewSectionProfile> Sections { get; init; }

    /// <summary>What its answers call for: the worst rating first, and of one rating what has to be done first. Neither answers with the
    /// best rating nor unanswered questions are in it.</summary>
    public IReadOnlyList<ReviewStep> Plan { get; init; } = [];

    /// <summary>Its sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
