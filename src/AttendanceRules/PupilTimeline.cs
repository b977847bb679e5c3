using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Evaluation.Kept;
using AttendanceRules.RecordChecks;
using AttendanceRules.Records;

namespace AttendanceRules;

/// <summary>
/// A pupil's records laid out once for a rule book, to be asked about more than one date or after one change. It never changes: a change
/// makes another one, which shares what did not change. Threads may share it.
/// </summary>
/// <example>
/// <code>
/// var timeline = book.LayOut(pupil, keepsValues: true);
/// var before = timeline.Advise(asOf);
/// var after = timeline.With(new Answer("engages", "yes", asOf)).Advise(asOf);
/// </code>
/// </example>
public sealed class PupilTimeline
{
    private readonly RuleBook book;
    private readonly SubjectFile file;
    private readonly bool keepsValues;
    private KeptAdvice? kept;

    internal PupilTimeline(RuleBook book, PupilRecord pupil, DateOnly? knownOn, bool keepsValues)
        : this(book, book.Book.FileOf(pupil, book.Book.TimeOf(pupil.Calendar), knownOn, null), keepsValues, null)
    {
    }

    private PupilTimeline(RuleBook book, SubjectFile file, bool keepsValues, KeptAdvice? kept) =>
        (this.book, this.file, this.keepsValues, this.kept) = (book, file, keepsValues, kept);

    /// <summary>The records.</summary>
    public PupilRecord Record => file.Pupil!;

    /// <summary>Use only what was known on this date; null: everything.</summary>
    public DateOnly? KnownOn => file.KnownOn;

    /// <summary>The same with one more mark; a mark that is known later replaces one of the same session.</summary>
    /// <param name="mark">The mark.</param>
    public PupilTimeline With(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        var after = FileOf(Record.With([mark]));
        var known = Volatile.Read(ref kept);
        return After(after, known, known is null ? null : Reads.OfMark(after.Register.Change, after.Parents.Count), mark.Date);
    }

    /// <summary>The same with one more row of casework.</summary>
    /// <param name="entry">The row.</param>
    public PupilTimeline With(CaseworkRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var day = entry.OutcomeDate < entry.Date ? entry.OutcomeDate.Value : entry.Date;
        var after = FileOf(Record.With(entry));
        var known = Volatile.Read(ref kept);
        return After(after, known, known is null ? null : Reads.OfEntry(entry, known.Date, Record.Casework is null, after), day);
    }

    /// <summary>The same with one more answer.</summary>
    /// <param name="answer">The answer.</param>
    public PupilTimeline With(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var after = FileOf(Record.With(answer));
        var known = Volatile.Read(ref kept);
        return After(after, known, known is null ? null : Reads.OfAnswer(answer, after.Parents.Count), answer.Date ?? DateOnly.MinValue);
    }

    /// <summary>Advice on the pupil, the same as <see cref="RuleBook.Advise(PupilRecord, Viewpoint, AdviceOptions)"/> gives.</summary>
    /// <param name="asOf">The date.</param>
    /// <param name="options">What to show.</param>
    /// <exception cref="RecordException">The records name what the rule book does not know.</exception>
    public PupilAdvice Advise(DateOnly asOf, AdviceOptions? options = null)
    {
        var viewpoint = new Viewpoint(asOf, KnownOn);
        if (options?.AssumeNothingDone == true)
        {
            return book.Advise(Record, viewpoint, options);
        }

        var known = Volatile.Read(ref kept);
        var isKnown = known?.Date == asOf;
        var own = file.Again(isKnown ? known!.Row : null);
        var keeper = keepsValues ? new DraftKeeper(isKnown ? known : null, keeps: !isKnown || known!.IsOld) : null;
        var advice = book.Advise(own, viewpoint, options, keeper);
        if (keeper is null && !advice.HasLines)
        {
            own.GiveBack();
        }

        if (keeper?.Found is { } found)
        {
            Volatile.Write(ref kept, found);
        }

        return advice;
    }

    private BookReads Reads => BookReads.Of(book.Book);

    private SubjectFile FileOf(PupilRecord changed)
    {
        RecordCheck.OfAddition(book.Book, Record, changed, file.Time);
        return book.Book.FileOf(file, changed);
    }

    private PupilTimeline After(SubjectFile after, KeptAdvice? known, RecordChange? change, DateOnly day) =>
        new(book, after, keepsValues, change is null ? null : known!.After(change, day, Reads));
}
