using System.Runtime.CompilerServices;
using AttendanceRules.Advice;
using AttendanceRules.Hosting.Telemetry;
using AttendanceRules.Records;

namespace AttendanceRules.Hosting;

/// <summary>
/// Advice from one rule book, traced and measured under the names in <see cref="AttendanceRulesTelemetry"/>. Scoped: all advice of one
/// request comes from the book that was in use when the request first asked for it, also where files change meanwhile.
/// </summary>
/// <example><code>
/// app.MapPost("/advice", (PupilRequest request, AttendanceAdvisor advisor) =>
///     Results.Text(advisor.Advise(request.ToRecord(), request.AsOf).ToJson(), "application/json"));
/// </code></example>
public sealed class AttendanceAdvisor
{
    private readonly string name;
    private readonly AdviceMeasurement measurement;

    internal AttendanceAdvisor(RuleBook book, string name, AdviceMeasurement measurement) =>
        (Book, this.name, this.measurement) = (book, name, measurement);

    /// <summary>The book that advises.</summary>
    public RuleBook Book { get; }

    /// <summary>Advice on one pupil alone; what rules ask the school is unknown.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    public PupilAdvice Advise(PupilRecord pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        return measurement.Of(Book, name, AdviceKind.Pupil, 1, () => Book.Advise(pupil, viewpoint, options));
    }

    /// <summary>Advice on one pupil in its school, whose answers count.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <exception cref="ArgumentException">The school has no pupil of that id, or an option names a fact that the packs do not
    /// hold.</exception>
    public PupilAdvice Advise(SchoolRecord school, string pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(pupil);
        return measurement.Of(Book, name, AdviceKind.PupilInSchool, 1, () => Book.Advise(school, pupil, viewpoint, options));
    }

    /// <summary>Advice on a school: on each pupil in it, and on the school as a whole, with its figures.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out, and who receives progress; null: nothing, and nobody.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public SchoolAdvice Advise(
        SchoolRecord school, Viewpoint viewpoint, AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(school);
        return measurement.Of(Book, name, AdviceKind.School, school.Pupils.Count,
            () => Book.Advise(school, viewpoint, options, cancellationToken));
    }

    /// <summary>
    /// Advice on every pupil of a school in it, one by one in the order of the school's record, worked out on the thread pool. Only the
    /// time of the advice is measured, without that of the caller between two pupils.
    /// </summary>
    /// <param name="school">The school's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out, and who receives progress; null: nothing, and nobody.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public IAsyncEnumerable<PupilAdvice> AdviseAllAsync(
        SchoolRecord school, Viewpoint viewpoint, AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(school);
        return Each(Book.AdviseAllAsync(school, viewpoint, options, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Advice on pupils that come one after another, for example from a database: each alone, worked out on the thread pool as it comes,
    /// in their order. None is kept. What is measured includes the time that a pupil takes to come.
    /// </summary>
    /// <param name="pupils">The pupils' records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">What else to work out; null: nothing.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="RecordException">The records of a pupil name what no pack knows, and the options do not accept that.</exception>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public IAsyncEnumerable<PupilAdvice> AdviseAllAsync(
        IAsyncEnumerable<PupilRecord> pupils, Viewpoint viewpoint, AdviceOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pupils);
        return Each(Book.AdviseAllAsync(pupils, viewpoint, options, cancellationToken), cancellationToken);
    }

    /// <summary>Advice on one pupil alone with the verdict on every rule and stage.</summary>
    /// <param name="pupil">The pupil's records.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">Whether casework that was not supplied is taken as empty; null: it is not.</param>
    public PupilExplanation Explain(PupilRecord pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        return measurement.Of(Book, name, AdviceKind.Explanation, 1, () => Book.Explain(pupil, viewpoint, options));
    }

    /// <summary>The same for one pupil in its school, whose answers count.</summary>
    /// <param name="school">The school's records.</param>
    /// <param name="pupil">Id of the pupil.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">Whether casework that was not supplied is taken as empty; null: it is not.</param>
    /// <exception cref="ArgumentException">The school has no pupil of that id.</exception>
    public PupilExplanation Explain(SchoolRecord school, string pupil, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(school);
        ArgumentNullException.ThrowIfNull(pupil);
        return measurement.Of(Book, name, AdviceKind.Explanation, 1, () => Book.Explain(school, pupil, viewpoint, options));
    }

    private async IAsyncEnumerable<PupilAdvice> Each(
        IAsyncEnumerable<PupilAdvice> all, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var run = measurement.Begin(Book, name, AdviceKind.EachPupil);
        await using var pupils = all.GetAsyncEnumerator(cancellationToken);
        while (await run.Next(pupils).ConfigureAwait(false))
        {
            yield return pupils.Current;
        }
    }
}
