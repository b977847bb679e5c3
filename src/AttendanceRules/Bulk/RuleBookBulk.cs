using AttendanceRules.Advice;
using AttendanceRules.Records;
using AttendanceRules.RegisterFiles;

namespace AttendanceRules.Bulk;

/// <summary>
/// Advice on many pupils: in the order of their file, by several threads, in bounded memory. Each pupil is advised on in its school, whose
/// answers count. The same records give the same advice whatever the number of threads, and whatever parts they are asked for in.
/// Records that name what no pack knows stop nobody: each problem is a notice of the advice on its pupil, and one of a school's own
/// casework or answers a notice of each of its pupils. With <see cref="AdviceOptions.AcceptRecordProblems"/> false they are refused.
/// </summary>
public static class RuleBookBulk
{
    /// <summary>Advice on the pupils of a register file, a few ahead of the caller; none is kept.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="file">The file; it stays open as long as the advice is asked for.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="range">Which pupils; null: all.</param>
    /// <param name="options">What else to work out, who receives progress, and how many threads; null: nothing, nobody, and one a
    /// processor.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold, or the range is beyond the file.</exception>
    /// <exception cref="RegisterFileException">A part of the file is damaged.</exception>
    /// <exception cref="RecordException">The records name what no pack knows, and the options refuse that.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    /// <example><code>
    /// using var file = RegisterFile.Open("authority.areg");
    /// foreach (var advice in book.AdviseAll(file, asOf))
    ///     store.Save(advice.Pupil, advice.ToJson());
    /// </code></example>
    public static IEnumerable<PupilAdvice> AdviseAll(this RuleBook book, RegisterFile file, Viewpoint viewpoint, PupilRange? range = null,
        AdviceOptions? options = null, CancellationToken cancellationToken = default) =>
        book.AdviseAllAs(file, viewpoint, static advice => advice, range, options, cancellationToken);

    /// <summary>What is selected of the advice on each pupil of a register file, in their order.</summary>
    /// <typeparam name="T">What is selected, for example a line of text.</typeparam>
    /// <param name="book">The rule book.</param>
    /// <param name="file">The file; it stays open as long as results are asked for.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="select">Called by several threads at once, for each pupil once.</param>
    /// <param name="range">Which pupils; null: all.</param>
    /// <param name="options">What else to work out, who receives progress, and how many threads; null: nothing, nobody, and one a
    /// processor.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold, or the range is beyond the file.</exception>
    /// <exception cref="RegisterFileException">A part of the file is damaged.</exception>
    /// <exception cref="RecordException">The records name what no pack knows, and the options refuse that.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static IEnumerable<T> AdviseAllAs<T>(this RuleBook book, RegisterFile file, Viewpoint viewpoint, Func<PupilAdvice, T> select,
        PupilRange? range = null, AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(select);
        var (bulk, some) = (BulkAdvisor.OfSeveral(book, viewpoint, options), Within(file, range));
        return bulk.Each(Portion.Of(file, some, bulk.FilesOf, Threads(options)),
            (p, school, found) => select(bulk.Advise(p, school, found)), Threads(options), some.Count, cancellationToken);
    }

    /// <summary>The same as <see cref="AdviseAll(RuleBook, RegisterFile, Viewpoint, PupilRange?, AdviceOptions?, CancellationToken)"/>; the
    /// caller's thread waits for none of it.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="file">The file; it stays open as long as the advice is asked for.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="range">Which pupils; null: all.</param>
    /// <param name="options">What else to work out, who receives progress, and how many threads; null: nothing, nobody, and one a
    /// processor.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold, or the range is beyond the file.</exception>
    /// <exception cref="RegisterFileException">A part of the file is damaged.</exception>
    /// <exception cref="RecordException">The records name what no pack knows, and the options refuse that.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static IAsyncEnumerable<PupilAdvice> AdviseAllAsync(this RuleBook book, RegisterFile file, Viewpoint viewpoint,
        PupilRange? range = null, AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(file);
        var (bulk, some) = (BulkAdvisor.OfSeveral(book, viewpoint, options), Within(file, range));
        return bulk.EachAsync(Portion.Of(file, some, bulk.FilesOf, Threads(options)), bulk.Advise, Threads(options), some.Count,
            cancellationToken);
    }

    /// <summary>Gives the advice on each pupil of a register file to whoever takes it, in their order and one at a time.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="file">The file.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="sink">Takes the advice, on the caller's thread.</param>
    /// <param name="range">Which pupils; null: all.</param>
    /// <param name="options">What else to work out, who receives progress, and how many threads; null: nothing, nobody, and one a
    /// processor.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <returns>How many pupils were advised on.</returns>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold, or the range is beyond the file.</exception>
    /// <exception cref="RegisterFileException">A part of the file is damaged.</exception>
    /// <exception cref="RecordException">The records name what no pack knows, and the options refuse that.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static long AdviseAll(this RuleBook book, RegisterFile file, Viewpoint viewpoint, Action<PupilAdvice> sink,
        PupilRange? range = null, AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sink);
        var count = 0L;
        foreach (var advice in book.AdviseAll(file, viewpoint, range, options, cancellationToken))
        {
            sink(advice);
            count++;
        }

        return count;
    }

    /// <summary>What is selected of the advice on each pupil of schools that come one after the other, in their order.</summary>
    /// <typeparam name="T">What is selected, for example a line of text.</typeparam>
    /// <param name="book">The rule book.</param>
    /// <param name="schools">The schools, asked for as they are come to.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="select">Called by several threads at once, for each pupil once.</param>
    /// <param name="options">What else to work out, who receives progress, and how many threads; null: nothing, nobody, and one a
    /// processor. How many pupils there are in all is not known to progress.</param>
    /// <param name="cancellationToken">Asked before each pupil.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold.</exception>
    /// <exception cref="RecordException">The records name what no pack knows, and the options refuse that.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public static IEnumerable<T> AdviseAllAs<T>(this RuleBook book, IEnumerable<SchoolRecord> schools, Viewpoint viewpoint,
        Func<PupilAdvice, T> select, AdviceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(schools);
        ArgumentNullException.ThrowIfNull(select);
        var bulk = BulkAdvisor.OfSeveral(book, viewpoint, options);
        return bulk.Each(Portion.Of(schools, bulk.FilesOf), (p, school, found) => select(bulk.Advise(p, school, found)),
            Threads(options), 0, cancellationToken);
    }

    /// <summary>Prepares to ask which rules have something to say about many pupils.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="viewpoint">The date, and what was known by when; a date alone uses everything known.</param>
    /// <param name="options">Whether casework that was not supplied is empty, who receives progress, and how many threads; null: no,
    /// nobody, and one a processor. Facts are not worked out. Bits cannot name problems of records: they are refused where
    /// <see cref="AdviceOptions.AcceptRecordProblems"/> is false, and change nothing otherwise.</param>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold, or fewer threads than none.</exception>
    public static RuleScreen ScreenOn(this RuleBook book, Viewpoint viewpoint, AdviceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        return new RuleScreen(book, viewpoint, options);
    }

    internal static PupilRange Within(RegisterFile file, PupilRange? range) => range is not { } some ? new PupilRange(0, file.PupilCount)
        : some.First <= file.PupilCount && some.Count <= file.PupilCount - some.First ? some
        : throw new ArgumentException($"The file has {file.PupilCount} pupils; the range reaches beyond them.", nameof(range));

    internal static int Threads(AdviceOptions? options) => options?.Threads is > 0 and var threads ? threads : Environment.ProcessorCount;
}
