using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>Asks a rule book what would change the advice on a pupil, and when.</summary>
public static class RuleBookOutlook
{
    /// <summary>The outlook on one pupil alone: what rules ask the school is unknown.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="pupil">The pupil's records. What is dated after the date is not used.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">The codes of the days ahead, and how far to look; null: those of the packs, to the end of the year.</param>
    /// <param name="cancellationToken">Asked before each day that is tried; an outlook takes a second or more.</param>
    /// <exception cref="ArgumentException">A code is unknown or is named nowhere, or the last day is before the date.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>var outlook = RuleBook.England.Outlook(pupil, new DateOnly(2026, 11, 20));</code></example>
    public static PupilOutlook Outlook(this RuleBook book, PupilRecord pupil, Viewpoint viewpoint, OutlookOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(pupil);
        return new OutlookBuilder(book.Book, pupil, null, viewpoint, Checked(options, viewpoint))
        {
            CancellationToken = cancellationToken,
        }.Build();
    }

    /// <summary>The outlook on one pupil in its school, whose answers count. Its other pupils miss nothing.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">The codes of the days ahead, and how far to look; null: those of the packs, to the end of the year.</param>
    /// <param name="cancellationToken">Asked before each day that is tried; an outlook takes a second or more.</param>
    /// <exception cref="ArgumentException">The school has no pupil of that id, a code is unknown or is named nowhere, or the last day is
    /// before the date.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>var outlook = RuleBook.England.Outlook(school, "P012", new DateOnly(2026, 11, 20));</code></example>
    public static PupilOutlook Outlook(this RuleBook book, SchoolRecord school, string pupil, Viewpoint viewpoint,
        OutlookOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(pupil);
        return new OutlookBuilder(book.Book, RuleBook.Find(school, pupil), school, viewpoint, Checked(options, viewpoint))
        {
            CancellationToken = cancellationToken,
        }.Build();
    }

    private static OutlookOptions Checked(OutlookOptions? options, Viewpoint viewpoint) => options?.Until < viewpoint.AsOf
        ? throw new ArgumentException("The last day is before the date. Look ahead to a later day.", nameof(options))
        : options ?? new OutlookOptions();
}
