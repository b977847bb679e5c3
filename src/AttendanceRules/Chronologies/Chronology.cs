using AttendanceRules.Calendar;
using AttendanceRules.Records;

namespace AttendanceRules.Chronologies;

/// <summary>
/// One pupil's dated case history for a panel or a court: the register week by week, what was recorded, each threshold when it was
/// crossed, and what was due and when it was done. It is a view of the advice of each school day, and adds no meaning. It has ids only.
/// </summary>
/// <remarks>Each day is judged by the rules then in force, from the records as they are known on <see cref="KnownOn"/>.</remarks>
/// <example><code>
/// var history = Chronology.Of(book, school, "P012", new DateOnly(2026, 11, 20));
/// Console.Write(history.ToMarkdown());
/// </code></example>
public sealed record Chronology
{
    private Chronology()
    {
    }

    /// <summary>Id of the pupil.</summary>
    public required string Pupil { get; init; }

    /// <summary>The first day, included.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day, included.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day by which everything here was known; null: all records were used.</summary>
    public DateOnly? KnownOn { get; init; }

    /// <summary>The packs with their versions, in their order.</summary>
    public required IReadOnlyList<string> Packs { get; init; }

    /// <summary>The register, a week each. Empty: the calendar has no school day in the time.</summary>
    public required IReadOnlyList<RegisterWeek> Weeks { get; init; }

    /// <summary>What each code of the register meant, by code. A code that no pack knows has the title "not a known code".</summary>
    public required IReadOnlyDictionary<string, string> Codes { get; init; }

    /// <summary>What happened, by date. Empty: nothing.</summary>
    public required IReadOnlyList<ChronologyEvent> Events { get; init; }

    /// <summary>What was due, by the first day on which it was. Empty: nothing was.</summary>
    public required IReadOnlyList<DueStep> Steps { get; init; }

    /// <summary>What the reader has to know of the advice on the last day: assumptions, gaps, what is undecided.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The history of one pupil in its school.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The last day, included, and what was known by when; a date alone uses everything known.</param>
    /// <param name="from">The first day, included; null: the first of the school year. What was so on the school day before it is
    /// left out.</param>
    /// <param name="cancellationToken">Asked before each school day, which is advised on.</param>
    /// <exception cref="ArgumentException">The school has no pupil of that id, or the first day is after the last.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static Chronology Of(RuleBook book, SchoolRecord school, string pupil, Viewpoint viewpoint, DateOnly? from = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(pupil);
        var around = book.Book.FileOf(school, viewpoint.KnownOn);
        var file = book.Book.FileOf(RuleBook.Find(school, pupil), around.Time, viewpoint.KnownOn, around);
        var first = from ?? file.Time.SchoolYear(viewpoint.AsOf).From;
        if (first > viewpoint.AsOf)
        {
            throw new ArgumentException("The first day of a chronology is after its last. Give an earlier one.", nameof(from));
        }

        var register = new RegisterWeeks(book.Book, file.Register, new DateSpan(first, viewpoint.AsOf));
        var days = new DayByDay(book.Book, file, first, viewpoint.AsOf, cancellationToken);
        return new Chronology
        {
            Pupil = pupil, From = first, AsOf = viewpoint.AsOf, KnownOn = viewpoint.KnownOn,
            Packs = [.. book.Packs.Select(p => $"{p.Id} {p.Version}")],
            Weeks = register.Weeks(), Codes = register.Codes(),
            Events =
            [
                .. RecordedEvents.Of(book.Book, file, first, viewpoint.AsOf).Concat(days.Events).OrderBy(e => e.Date).ThenBy(e => e.Kind),
            ],
            Steps = days.Steps, Notes = days.Notes,
        };
    }

    /// <summary>A Markdown document. Text of records and packs becomes no markup.</summary>
    public string ToMarkdown() => ChronologyMarkdown.Of(this);

    /// <summary>The same for a terminal.</summary>
    public string ToText() => ChronologyText.Of(this);

    /// <summary>Indented JSON.</summary>
    public string ToJson() => ChronologyJson.Of(this);
}
