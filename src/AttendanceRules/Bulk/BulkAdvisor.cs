using System.Runtime.CompilerServices;
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

    /// <summary>What the pupil's rules and pathways come to, laid out in memory that is used again.</summary>
    public AdviceDraft Screen(PupilRecord pupil, SubjectFile? school, PupilScratch scratch) =>
        new Advisor(book, book.FileOf(pupil, school?.Time ?? book.TimeOf(pupil.Calendar), viewpoint.KnownOn, school,
            options.AssumeNothingDone, scratch), viewpoint.AsOf).Screen();

    /// <summary>What is made of each pupil by several threads, in order.</summary>
    public IEnumerable<T> Each<T>(
        IEnumerable<Portion> portions, Func<PupilRecord, SubjectFile, T> make, int threads, long of, CancellationToken cancellationToken)
    {
        var done = 0L;
        using var work = new OrderedWork<Portion, T[]>(portions, (p, stop) => Make(p, make, stop), threads, cancellationToken);
        while (work.TryNext(out var next))
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
    public async IAsyncEnumerable<T> EachAsync<T>(IEnumerable<Portion> portions, Func<PupilRecord, SubjectFile, T> make, int threads,
        long of, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var done = 0L;
        using var work = new OrderedWork<Portion, T[]>(portions, (p, stop) => Make(p, make, stop), threads, cancellationToken);
        while (await Task.Run(() => work.TryNext(out var next) ? next : Task.FromResult<T[]>([]), cancellationToken).ConfigureAwait(false)
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

    private static T[] Make<T>(Portion portion, Func<PupilRecord, SubjectFile, T> make, CancellationToken stop)
    {
        var school = portion.School.Take();
        var made = new T[portion.Count];
        for (var i = 0; i < made.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            made[i] = make(portion.School.Pupils[portion.From + i], school);
        }

        portion.School.GiveBack(school);
        return made;
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
