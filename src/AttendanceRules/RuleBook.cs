using AttendanceRules.Advice;
using AttendanceRules.Bulk;
using AttendanceRules.Catalogues;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Verdicts;
using AttendanceRules.Insight;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;
using AttendanceRules.RecordChecks;
using AttendanceRules.Records;
using AttendanceRules.Schools;
using AttendanceRules.Schools.Reports;

namespace AttendanceRules;

/// <summary>
/// Rule packs, loaded and checked. Never changes, and may be used from many threads at once.
/// A pupil is advised on in one of two ways.
/// <em>Alone</em>, <see cref="Advise(PupilRecord, Viewpoint, AdviceOptions?)"/>: what rules ask the school is unknown.
/// <em>In its school</em>, <see cref="Advise(SchoolRecord, string, Viewpoint, AdviceOptions?)"/>: the school's answers count,
/// as in advice on the whole school.
/// <see cref="PupilAdvice.School"/> says which it was.
/// </summary>
/// <example><code>
/// var advice = RuleBook.England.Advise(pupil, new DateOnly(2026, 11, 20));
/// foreach (var action in advice.Actions)
///     Console.WriteLine($"{action.Stakeholder}: {action.Title} by {action.Due}");
/// </code></example>
public sealed partial class RuleBook
{
    private static readonly Lazy<RuleBook> LoadedEngland = new(() => Load(PackSource.England));
    private readonly Lazy<SchoolBook> schools;

    /// <summary>England's rules, as shipped with the package. Loaded on first use and kept; every caller gets the same book.</summary>
    public static RuleBook England => LoadedEngland.Value;

    /// <summary>Ids and versions of the packs: in the order they were named, each after the shipped pack that it brought along.</summary>
    public IReadOnlyList<PackVersion> Packs { get; }

    /// <summary>What the book holds: rules, actions, questions, facts, codes.</summary>
    public RuleCatalogue Catalogue { get; }

    /// <summary>SHA-256 over the packs' files in order, as lower-case hex: the same content gives the same hash.</summary>
    public string Hash { get; }

    internal RuleBookVersion Version { get; }

    internal Book Book { get; }

    internal SchoolBook Schools => schools.Value;

    internal IReadOnlyList<PackFiles> Files { get; }

    /// <summary>Advice on one pupil alone: what rules ask the school is unknown, so actions which depend on it are undecided.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <example><code>var advice = book.Advise(pupil, new DateOnly(2026, 11, 20));</code></example>
    public PupilAdvice Advise(PupilRecord pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        var (time, facts) = (Book.TimeOf(pupil.Calendar), FactValues.Find(Book, options?.Facts ?? []));
        var accepted = RecordGate.Open(Book, pupil, time, options);
        return Seal(viewpoint, accepted).On(Advisor.AdviseOnce(
            Book, pupil, time, null, viewpoint, options?.AssumeNothingDone ?? false, facts, Version));
    }

    /// <summary>
    /// Advice on one pupil in its school, whose answers count: the same as the pupil's part of the advice on the whole school.
    /// </summary>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="ArgumentException">The school has no pupil of that id, or an option names a fact that the packs do not
    /// hold.</exception>
    /// <example><code>var advice = book.Advise(school, "P012", new DateOnly(2026, 11, 20));</code></example>
    public PupilAdvice Advise(SchoolRecord school, string pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(pupil);
        var (record, bulk) = (Find(school, pupil), BulkAdvisor.Of(this, viewpoint, options));
        RecordGate.OpenItself(Book, school, options);
        return bulk.Advise(record, Book.FileOf(school, viewpoint.KnownOn, options?.AssumeNothingDone ?? false), []);
    }

    /// <summary>Advice on one pupil alone with the verdict on every rule and stage: its gates, and which stood in the way.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">Whether casework that was not supplied is taken as empty; null: it is not.</param>
    /// <example><code>
    /// var why = book.Explain(pupil, new DateOnly(2026, 11, 20));
    /// foreach (var verdict in why.Stopped)
    ///     Console.WriteLine($"{verdict.Rule}: {verdict.StoppedBy!.Gate}");
    /// </code></example>
    public PupilExplanation Explain(PupilRecord pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        var file = Book.FileOf(pupil, Book.TimeOf(pupil.Calendar), viewpoint.KnownOn, null, options?.AssumeNothingDone ?? false);
        return Sealed(new Explainer(Book, file, viewpoint.AsOf).OfPupil(), viewpoint);
    }

    /// <summary>The same for one pupil in its school, whose answers count.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">Whether casework that was not supplied is taken as empty; null: it is not.</param>
    /// <exception cref="ArgumentException">The school has no pupil of that id.</exception>
    /// <example><code>Console.Write(Explanation.Of(book.Explain(school, "P012", asOf)).ToText());</code></example>
    public PupilExplanation Explain(SchoolRecord school, string pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(pupil);
        var around = Book.FileOf(school, viewpoint.KnownOn, options?.AssumeNothingDone ?? false);
        var file = Book.FileOf(Find(school, pupil), around.Time, viewpoint.KnownOn, around, options?.AssumeNothingDone ?? false);
        return Sealed(new Explainer(Book, file, viewpoint.AsOf).OfPupil(), viewpoint);
    }

    /// <summary>Advice on a school: on each pupil in it, and on the school as a whole, with its figures.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out, and who receives progress; null: nothing, and nobody.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>
    /// var advice = book.Advise(school, new DateOnly(2026, 11, 20));
    /// foreach (var due in advice.Agenda)
    ///     Console.WriteLine($"{due.Action.Stakeholder}: {due.Action.Title} ({due.Subject})");
    /// </code></example>
    public SchoolAdvice Advise(
        SchoolRecord school, Viewpoint viewpoint, AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(school);
        var facts = FactValues.Find(Book, options?.Facts ?? []);
        var accepted = RecordGate.Open(Book, school, options);
        var file = Book.FileOf(school, viewpoint.KnownOn, options?.AssumeNothingDone ?? false);
        var advice = new SchoolAdvisor(Book, file, viewpoint.AsOf, facts).Advise(options?.Progress, cancellationToken);
        return new SchoolFigures(Book, Schools).AddTo(Seal(viewpoint, accepted).On(advice), file);
    }

    /// <summary>
    /// Advice on every pupil of a school in it, in the order of the school's record, each worked out when it is asked for; none is kept.
    /// With several threads, <see cref="AdviceOptions.Threads"/>, a few are worked out ahead of the caller.
    /// </summary>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out, who receives progress, and how many threads; null: nothing, nobody, one.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>
    /// foreach (var advice in book.AdviseAll(school, asOf, new AdviceOptions { Threads = 0 }))
    ///     Console.WriteLine($"{advice.Pupil}: {advice.Daily.Count()} to do");
    /// </code></example>
    public IEnumerable<PupilAdvice> AdviseAll(
        SchoolRecord school, Viewpoint viewpoint, AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(school);
        var bulk = BulkAdvisor.Of(this, viewpoint, options);
        RecordGate.Open(Book, school, options);
        if (options?.Threads is not (null or 1))
        {
            return bulk.Each(Portion.Of([school], bulk.FilesOf), bulk.Advise, RuleBookBulk.Threads(options), school.Pupils.Count,
                cancellationToken);
        }

        var around = Book.FileOf(school, viewpoint.KnownOn, options?.AssumeNothingDone ?? false);
        return school.Pupils.Select((pupil, i) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var advice = bulk.Advise(pupil, around, []);
            options?.Progress?.Report(new AdviceProgress { Done = i + 1, Of = school.Pupils.Count });
            return advice;
        });
    }

    /// <summary>The same as <see cref="AdviseAll"/>, worked out on the thread pool: the caller's thread waits for none of it.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out, who receives progress, and how many threads; null: nothing, nobody, one.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>
    /// await foreach (var advice in book.AdviseAllAsync(school, asOf, cancellationToken: token))
    ///     await store.SaveAsync(advice.Pupil, advice.ToJson(), token);
    /// </code></example>
    public IAsyncEnumerable<PupilAdvice> AdviseAllAsync(
        SchoolRecord school, Viewpoint viewpoint, AdviceOptions? options = null, CancellationToken cancellationToken = default) =>
        ThreadPoolAdvice.Of(AdviseAll(school, viewpoint, options, CancellationToken.None), cancellationToken);

    /// <summary>
    /// Advice on pupils that come one after another, for example from a database: each alone, worked out on the thread pool as it comes,
    /// in their order. None is kept.
    /// </summary>
    /// <param name="pupils">The pupils' records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="RecordException">The records of a pupil name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>
    /// await foreach (var advice in book.AdviseAllAsync(ReadPupilsAsync(), asOf, cancellationToken: token))
    ///     await store.SaveAsync(advice.Pupil, advice.ToJson(), token);
    /// </code></example>
    public IAsyncEnumerable<PupilAdvice> AdviseAllAsync(
        IAsyncEnumerable<PupilRecord> pupils, Viewpoint viewpoint, AdviceOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pupils);
        _ = FactValues.Find(Book, options?.Facts ?? []);
        return ThreadPoolAdvice.Of(pupils, pupil => Advise(pupil, viewpoint, options), cancellationToken);
    }

    /// <summary>Advice on one pupil alone for each school day of a stretch of time, worked out day by day as it is asked for.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="from">The first day, included.</param>
    /// <param name="to">The last day, included; before <paramref name="from"/>: no day.</param>
    /// <param name="knownOn">Use what was known on this day throughout, on days after it what was known then; null: on each day what was
    /// known then.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <param name="cancellationToken">Asked before each day.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>
    /// foreach (var day in book.Walk(pupil, new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 20)))
    ///     Console.WriteLine($"{day.AsOf:yyyy-MM-dd}: {day.Daily.Count()} to do");
    /// </code></example>
    public IEnumerable<PupilAdvice> Walk(
        PupilRecord pupil, DateOnly from, DateOnly to, DateOnly? knownOn = null, AdviceOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        RecordGate.Open(Book, pupil, Book.TimeOf(pupil.Calendar), options);
        return pupil.Calendar.SchoolDays(Book.BankHolidays, Book.Week).Where(d => d >= from && d <= to).Select(day =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Advise(pupil, new Viewpoint(day, knownOn > day ? knownOn : day), options);
        });
    }

    /// <summary>What a school does today and this week, in the order in which it is done, compared with the school day before.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known. The day before uses what was
    /// known by then.</param>
    /// <param name="reader">Whose list it is: a stakeholder, or a role as the advice names it; null: the stakeholder <c>school</c>.</param>
    /// <param name="options">Whether to take casework that was not supplied as empty, and to accept problems of records; null: no.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="RecordException">The records name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="ArgumentException">The packs have no such stakeholder or role.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>var list = book.MorningList(school, new DateOnly(2026, 11, 20));</code></example>
    public MorningList MorningList(SchoolRecord school, Viewpoint viewpoint, string? reader = null, AdviceOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(school);
        var accepted = RecordGate.Open(Book, school, options);
        return RecordGate.Noting(new MorningLists(Book, Schools, school, options?.AssumeNothingDone ?? false)
            .Of(viewpoint, reader ?? SubjectKind.School.ToWord(), cancellationToken), accepted);
    }

    /// <summary>A report on a school as Markdown, for example the one governors read each term. Who governs a school reads of no single
    /// pupil.</summary>
    /// <param name="report">Id of a report of the packs; <see cref="RuleCatalogue.Reports"/> lists them.</param>
    /// <param name="advice">Advice on the school by this book.</param>
    /// <exception cref="ArgumentException">The packs have no such report in force on the date of the advice.</exception>
    /// <example><code>File.WriteAllText("governors.md", book.Report("governors", book.Advise(school, asOf)));</code></example>
    public string Report(string report, SchoolAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return ReportMarkdown.Of(ReportDocument(report, advice));
    }

    internal ReportDocument ReportDocument(string report, SchoolAdvice advice) =>
        new ReportContents(Book, Schools, FindReport(report, advice.AsOf), advice).Document();

    internal ReportDeclaration FindReport(string report, DateOnly asOf) =>
        Schools.Reports.FirstOrDefault(r => r.Id == report && r.IsInForce(asOf)) ?? throw new ArgumentException(
            $"Unknown report '{report}'. Reports are: {string.Join(", ", Catalogue.Reports.Select(r => r.Id))}.", nameof(report));

    internal static PupilRecord Find(SchoolRecord school, string pupil) => school.Pupils.FirstOrDefault(p => p.Id == pupil)
        ?? throw new ArgumentException(
            $"The school has no pupil '{pupil}'. {Nearest.Suggest(pupil, school.Pupils.Select(p => p.Id))}".TrimEnd(), nameof(pupil));

    private AdviceSeal Seal(Viewpoint viewpoint, IReadOnlyList<RecordProblem> accepted) => new(Version, viewpoint.KnownOn, accepted);

    private PupilExplanation Sealed(PupilExplanation why, Viewpoint viewpoint) =>
        why with { Advice = Seal(viewpoint, []).On(why.Advice) };
}
