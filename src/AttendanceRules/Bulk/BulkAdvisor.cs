using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>Advice on many pupils, each in its school, in their order and by several threads.</summary>
internal sealed class BulkAdvisor(Book book, Viewpoint viewpoint, IReadOnlyList<Symbol> facts, AdviceOptions options)
{
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold, or fewer threads than none.</exception>
    public static BulkAdvisor Of(RuleBook book, Viewpoint viewpoint, AdviceOptions? options)
    {
        var asked = options ?? new AdviceOptions();
        if (asked.Threads < 0)
        {
            throw new ArgumentException("The number of threads is below 0. 0 means one a processor.", nameof(options));
        }

        return new BulkAdvisor(book.Book, viewpoint, FactValues.Find(book.Book, asked.Facts), asked);
    }

    public SchoolFiles FilesOf(SchoolRecord school) => new(book, school, viewpoint.KnownOn, options.AssumeNothingDone);

    /// <summary>One pupil in a school that is laid out; where the advice cannot be worked out, a notice says so.</summary>
    public PupilAdvice Advise(PupilRecord pupil, SubjectFile school)
    {
        var (all, on, asked, isEmpty) = (book, viewpoint, facts, options.AssumeNothingDone);
        return Contained.Pupil(pupil.Id, viewpoint.AsOf, () =>
            new Advisor(all, all.FileOf(pupil, school.Time, on.KnownOn, school, isEmpty), on.AsOf, asked).Advise());
    }

    /// <summary>What is selected of each advice; selecting too is done by several threads.</summary>
    public IEnumerable<T> Each<T>(
        IEnumerable<Portion> portions, Func<PupilAdvice, T> select, int threads, long of, CancellationToken cancellationToken)
    {
        var done = 0L;
        using var work = new OrderedWork<Portion, T[]>(portions, (p, stop) => Advise(p, select, stop), threads, cancellationToken);
        while (work.Next() is { } next)
        {
            foreach (var one in Result(next, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Report(++done, of);
                yield return one;
            }
        }
    }

    /// <summary>The same without a thread that waits.</summary>
    public async IAsyncEnumerable<T> EachAsync<T>(IEnumerable<Portion> portions, Func<PupilAdvice, T> select, int threads, long of,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var done = 0L;
        using var work = new OrderedWork<Portion, T[]>(portions, (p, stop) => Advise(p, select, stop), threads, cancellationToken);
        while (await Task.Run(() => work.Next() is { } next ? next : Task.FromResult<T[]>([]), cancellationToken).ConfigureAwait(false)
            is { Length: > 0 } some)
        {
            foreach (var one in some)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Report(++done, of);
                yield return one;
            }
        }
    }

    private T[] Advise<T>(Portion portion, Func<PupilAdvice, T> select, CancellationToken stop)
    {
        var school = portion.School.Take();
        var advice = new T[portion.Count];
        for (var i = 0; i < advice.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            advice[i] = select(Advise(portion.School.Pupils[portion.From + i], school));
        }

        portion.School.GiveBack(school);
        return advice;
    }

    // A caller that gave up hears of its own token.
    private static T[] Result<T>(Task<T[]> task, CancellationToken cancellationToken)
    {
        try
        {
            return task.GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    private void Report(long done, long of) => options.Progress?.Report(new AdviceProgress
    {
        Done = (int)Math.Min(done, int.MaxValue), Of = (int)Math.Min(of, int.MaxValue),
    });
}
