using AttendanceRules.Problems;

namespace AttendanceRules.Hosting;

/// <summary>A rule book that is in use, and what became of its files since.</summary>
public sealed record RuleBookStatus
{
    /// <summary>The name under which it was added; empty: the book without a name.</summary>
    public required string Name { get; init; }

    /// <summary>The book in use.</summary>
    public required RuleBook Book { get; init; }

    /// <summary>When the book in use was loaded.</summary>
    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>
    /// True where the packs were read again and have errors, so that <see cref="Book"/> is older than the files. Advice goes on with it.
    /// </summary>
    public required bool IsOutdated { get; init; }

    /// <summary>
    /// What was found when the packs were last read, sorted by place. Errors: the reason for <see cref="IsOutdated"/>. Otherwise warnings
    /// about the book in use; empty: none.
    /// </summary>
    public required IReadOnlyList<Problem> Problems { get; init; }
}
