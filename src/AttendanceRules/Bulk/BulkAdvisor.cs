using System.Runtime.CompilerServices;
using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Evaluation;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Problems;
using AttendanceRules.RecordChecks;
using AttendanceRules.Records;

namespace AttendanceRules.Bulk;

/// <summary>Advice on many pupils, each in its school, in their order and by several threads.</summary>
internal sealed class BulkAdvisor
{
    private readonly RuleBookVersion version;
    private readonly Book book;
    private readonly Viewpoint viewpoint;
    private readonly IReadOnlyList<Symbol> facts;
    private readonly AdviceOptions options;
    private readonly bool isOfSeveral;

    private BulkAdvisor(RuleBook book, Viewpoint viewpoint, IReadOnlyList<Symbol> facts, AdviceOptions options, bool isOfSeveral)
    {
        (version, this.book, this.viewpoint, this.facts) = (book.Version, book.Book, viewpoint, facts);
        (this.options, this.isOfSeveral) = (options, isOfSeveral);
    }

    private bool Accepts => options.AcceptRecordProblems ?? isOfSeveral;

    /// <summary>For one school, whose own records the caller has looked through.</summary>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold, or fewer threads than none.</exception>
    public static BulkAdvisor Of(RuleBook book, Viewpoint viewpoint, AdviceOptions? options) => Of(book, viewpoint, options, false);

    /// <summary>For schools that come one after the other: an unknown name does not stop them, unless the options say so.</summary>
    /// <exception cref="ArgumentException">An option names a fact that the packs do not hold, or fewer threads than none.</exception>
    public static BulkAdvisor OfSeveral(RuleBook book, Viewpoint viewpoint, AdviceOptions? options) => Of(book, viewpoint, options, true);

    private static BulkAdvisor Of(RuleBook book, Viewpoint viewpoint, AdviceOptions? options, bool isOfSeveral)
    {
        var asked = options ?? new AdviceOptions();
        if (asked.Threads < 0)
        {
            throw new ArgumentException("The number of threads is below 0. 0 means one a processor.", nameof(options));
        }

        return new BulkAdvisor(book, viewpoint, FactValues.Find(book.Book, asked.Facts), asked, isOfSeveral);
    }

    public SchoolFiles FilesOf(SchoolRecord school) =>
        new(book, school, viewpoint.KnownOn, options.AssumeNothingDone, isOfSeveral ? () => ProblemsOf(school) : static () => []);

    /// <summary>One pupil in a school that is laid out; where the advice cannot be worked out, a notice says so.</summary>
    /// <param name="pupil">The pupil.</param>
    /// <param name="school">Its school.</param>
    /// <param name="ofSchool">Accepted problems of the school's own records that the advice names.</param>
    /// <exception cref="RecordException">The pupil's records have problems, which are not accepted.</exception>
    public PupilAdvice Advise(PupilRecord pupil, SubjectFile school, IReadOnlyList<RecordProblem> ofSchool)
    {
        var ofPupil = RecordGate.Open(book, pupil, school.Time, Accepts, options.Limits);
        var seal = new AdviceSeal(version, viewpoint.KnownOn, ofSchool.Count == 0 ? ofPupil : [.. ofSchool, .. ofPupil]);
        var (all, on, asked, with, by) = (book, viewpoint, facts, options, version);
        return seal.On(Contained.Pupil(pupil.Id, viewpoint.AsOf, () =>
            Advisor.AdviseOnce(all, pupil, school.Time, school, on, with.AssumeNothingDone, asked, by, with.Finds)));
    }

    /// <summary>Looks through the records of a pupil that is screened, where problems are refused: bits cannot name them.</summary>
    /// <exception cref="RecordException">The pupil's records have problems, which are not accepted.</exception>
    public void Check(PupilRecord pupil, SubjectFile? school)
    {
        if (!Accepts)
        {
            RecordGate.Open(book, pupil, school?.Time ?? book.TimeOf(pupil.Calendar), false, options.Limits);
        }
    }

    /// <summary>The records of a pupil laid out as they were known, in the place of one who is not asked about any more.</summary>
    public SubjectFile FileAgain(SubjectFile? before, PupilRecord pupil, SubjectFile? school) => book.FileAgain(
        before, pupil, school?.Time ?? book.TimeOf(pupil.Calendar), viewpoint.KnownOn, school, options.AssumeNothingDone);

    /// <summary>Whether no record is looked through before it is screened.</summary>
    public bool AsksNoRecord => Accepts;

    /// <summary>What a pupil of a file is read into, in the place of one who is not asked about any more.</summary>
    public PupilRoom RoomAgain(PupilRoom? before, SchoolCalendar calendar) => book.RoomAgain(before, calendar, viewpoint.KnownOn);

    /// <summary>The records that were read, laid out as they were known.</summary>
    public SubjectFile FileOf(PupilRoom room, SubjectFile school) => book.FileOf(room, school, options.AssumeNothingDone);

    /// <summary>What is made of each pupil by several threads, in order.</summary>
    public IEnumerable<T> Each<T>(
        IEnumerable<Portion> portions, PupilWork<T> make, int threads, long of, CancellationToken cancellationToken)
    {
        var done = 0L;
        using var work = new OrderedWork<Portion, T[]>(
            portions, (p, stop) => Make(p, make, stop), threads, cancellationToken, callerWorks: true);
        while (work.TryNext(out var next))
        {
            foreach (var one in Result(work, next, cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Report(++done, of);
                yield return one;
            }
        }
    }

    /// <summary>The same without a thread that waits.</summary>
    public async IAsyncEnumerable<T> EachAsync<T>(IEnumerable<Portion> portions, PupilWork<T> make, int threads,
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

    private static T[] Make<T>(Portion portion, PupilWork<T> make, CancellationToken stop)
    {
        var school = portion.School.Take();
        var (problems, made) = (portion.School.Problems, new T[portion.Count]);
        for (var i = 0; i < made.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            made[i] = make(portion.School.Pupils[portion.From + i], school, problems);
        }

        portion.School.GiveBack(school);
        return made;
    }

    // A caller that gave up hears of its own token.
    private static T Result<T>(OrderedWork<Portion, T> work, Task<T> task, CancellationToken cancellationToken)
    {
        try
        {
            return work.ResultOf(task);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    private IReadOnlyList<RecordProblem> ProblemsOf(SchoolRecord school) => RecordGate.OpenItself(book, school, Accepts, options.Limits);

    public void Report(long done, long of) => options.Progress?.Report(new AdviceProgress
    {
        Done = (int)Math.Min(done, int.MaxValue), Of = (int)Math.Min(of, int.MaxValue),
    });
}
