using AttendanceRules.Advice;

namespace AttendanceRules.Outlook;

/// <summary>
/// What would change the advice on a pupil, and when. It is advice on the same records with marks for the sessions to come, and adds no
/// meaning. Its days are school days of the calendar after <see cref="AsOf"/> up to <see cref="Until"/>; nothing else is recorded on them.
/// </summary>
/// <example><code>
/// var outlook = book.Outlook(pupil, new DateOnly(2026, 11, 20));
/// foreach (var action in outlook.Further)
///     Console.WriteLine($"{action.Title}: {action.Sessions} more");
/// </code></example>
public sealed record PupilOutlook
{
    /// <summary>Id of the pupil.</summary>
    public required string Pupil { get; init; }

    /// <summary>The date from which it looks ahead.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day up to which it looks, included; no school day need be on it.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The last school day looked at, on roll or not; <see cref="AsOf"/> where the calendar has none up to
    /// <see cref="Until"/>, and nothing is looked at.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The codes of sessions that are missed, one for each session of a day.</summary>
    public required IReadOnlyList<string> AbsenceCodes { get; init; }

    /// <summary>The codes of sessions that are not missed, one for each session of a day.</summary>
    public required IReadOnlyList<string> PresentCodes { get; init; }

    /// <summary>
    /// How many school days are to come up to <see cref="LastDay"/> while the pupil is on roll. Days after leaving are looked at, but not
    /// counted: what is due may still fall away on them.
    /// </summary>
    public required int SchoolDaysToCome { get; init; }

    /// <summary>How many sessions are to come on those days. 0: nothing can be missed.</summary>
    public required int SessionsToCome { get; init; }

    /// <summary>Actions not due yet that come by themselves or with more absence: the fewest sessions first, then the earliest.</summary>
    public required IReadOnlyList<FurtherAbsence> Further { get; init; }

    /// <summary>
    /// Actions whose rules look at sessions to come, and which no choice that was tried made certain. Those of <see cref="Undecided"/> are
    /// left out. Where <see cref="ActionNotFound.IsProved"/> no choice makes it certain.
    /// </summary>
    public required IReadOnlyList<ActionNotFound> NotFound { get; init; }

    /// <summary>Actions not decided on the date, and what is missing. One may be in <see cref="Further"/> too.</summary>
    public required IReadOnlyList<UndecidedAction> Undecided { get; init; }

    /// <summary>Actions that are called for, and when each falls away if nothing more is missed.</summary>
    public required IReadOnlyList<FallingAway> FallingAway { get; init; }

    /// <summary>Limits of rates, and how many sessions may still be missed in this school year.</summary>
    public required IReadOnlyList<RateLine> Rates { get; init; }

    /// <summary>What comes next on each pathway if nothing changes.</summary>
    public required IReadOnlyList<NextOnPathway> Pathways { get; init; }

    /// <summary>What the reader should know. Empty: nothing.</summary>
    public required IReadOnlyList<Notice> Notices { get; init; }

    /// <summary>Lines of at most 80 characters for a terminal, words longer than that excepted; each ends with a line feed.</summary>
    public string ToText() => OutlookText.Of(this);

    /// <summary>A Markdown document. Text of records and packs becomes no markup.</summary>
    public string ToMarkdown() => OutlookMarkdown.Of(this);

    /// <summary>Indented JSON; the same outlook is always the same text.</summary>
    public string ToJson() => OutlookJson.Of(this);
}
