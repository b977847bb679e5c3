using AttendanceRules.Advice;
using AttendanceRules.Records;

namespace AttendanceRules.Impacts;

/// <summary>
/// Who is affected by a change of rules: a school as two rule books see it on one day. It is a view of the advice of both, and adds no
/// meaning.
/// </summary>
/// <example><code>
/// var impact = Impact.Of(RuleBook.England, draft, school, new DateOnly(2026, 11, 20));
/// Console.Write(impact.ToMarkdown());
/// </code></example>
public sealed record Impact
{
    internal Impact()
    {
    }

    /// <summary>Id of the school.</summary>
    public required string School { get; init; }

    /// <summary>The date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day by which everything here was known; null: all records were used.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The packs of the earlier rules with their versions, in their order.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>The packs of the later rules with their versions, in their order.</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>What the rules say differently. Empty: nothing.</summary>
    public required IReadOnlyList<RuleChange> Rules { get; init; }

    /// <summary>How many pupils the school's records have, those who have left included.</summary>
    public required int PupilCount { get; init; }

    /// <summary>The pupils whose actions differ, by id: what is called for, by when, how strongly and with which amounts, and what is
    /// undecided, waits or is withheld. Empty: nobody's do.</summary>
    public required IReadOnlyList<PupilImpact> Pupils { get; init; }

    /// <summary>The school's own actions that differ. Empty: none do.</summary>
    public required IReadOnlyList<ImpactLine> OwnLines { get; init; }

    /// <summary>
    /// Ids of the pupils whose actions are the same while their advice reads otherwise: reasons, rules, sources, titles, since when,
    /// groups, positions on pathways. Advice on every pupil listed neither here nor among <see cref="Pupils"/> is equal.
    /// </summary>
    public required IReadOnlyList<string> ReadsOtherwise { get; init; }

    /// <summary>The actions that differ for pupils, by name.</summary>
    public required IReadOnlyList<ActionImpact> Actions { get; init; }

    /// <summary>Who is affected among the pupils on roll: all, then by group, then by characteristic and year group. Characteristics
    /// that are dates or numbers divide nobody.</summary>
    public required IReadOnlyList<ImpactCount> Counts { get; init; }

    /// <summary>What the reader has to know: whose difference could not be worked out. Empty: nothing.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>Compares what two rule books advise on a school.</summary>
    /// <param name="before">The earlier rules.</param>
    /// <param name="after">The later rules.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="least">Numbers of fewer pupils, or with fewer others beside them, are not shown; null: as few as the packs of the
    /// later rules show where they compare cohorts, and any number where they do not say.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static Impact Of(RuleBook before, RuleBook after, SchoolRecord school, Viewpoint viewpoint, int? least = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(school);
        return ImpactSurvey.Between(before, after, school, viewpoint).Of(least, cancellationToken);
    }

    /// <summary>A Markdown document. Text of records and packs becomes no markup.</summary>
    public string ToMarkdown() => ImpactMarkdown.Of(this);

    /// <summary>The same for a terminal.</summary>
    public string ToText() => ImpactText.Of(this);

    /// <summary>Indented JSON.</summary>
    public string ToJson() => ImpactJson.Of(this);
}
