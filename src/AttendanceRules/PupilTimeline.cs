using AttendanceRules.Advice;
using AttendanceRules.Evaluation;
using AttendanceRules.Model.Expressions;
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
    private KeptRow? row;

    internal PupilTimeline(RuleBook book, PupilRecord pupil, DateOnly? knownOn, bool keepsValues)
        : this(book, book.Book.FileOf(pupil, book.Book.TimeOf(pupil.Calendar), knownOn, null), keepsValues, null)
    {
    }

    private PupilTimeline(RuleBook book, SubjectFile file, bool keepsValues, KeptRow? row) =>
        (this.book, this.file, this.keepsValues, this.row) = (book, file, keepsValues, row);

    /// <summary>The records.</summary>
    public PupilRecord Record => file.Pupil!;

    /// <summary>Use only what was known on this date; null: everything.</summary>
    public DateOnly? KnownOn => file.KnownOn;

    /// <summary>The same with one more mark; a mark that is known later replaces one of the same session.</summary>
    /// <param name="mark">The mark.</param>
    public PupilTimeline With(Mark mark)
    {
        ArgumentNullException.ThrowIfNull(mark);
        return After(Record.With([mark]), SymbolReads.Marks);
    }

    /// <summary>The same with one more row of casework.</summary>
    /// <param name="entry">The row.</param>
    public PupilTimeline With(CaseworkRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return After(Record.With(entry), SymbolReads.Entries);
    }

    /// <summary>The same with one more answer.</summary>
    /// <param name="answer">The answer.</param>
    public PupilTimeline With(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return After(Record.WithAnswers(Record.Answers.Append(answer)), SymbolReads.Given);
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

        var known = Volatile.Read(ref row);
        var own = file.Again(known, keepsValues && known?.Date != asOf);
        var advice = book.Advise(own, viewpoint, options);
        if (own.Found is { } found)
        {
            Volatile.Write(ref row, found);
        }

        return advice;
    }

    private PupilTimeline After(PupilRecord changed, SymbolReads what)
    {
        var (numbering, parents) = (book.Book.Names.Numbering, file.Parents.Count);
        var known = Volatile.Read(ref row)?.Without(numbering.PlacesOf(what, parents));
        return new PupilTimeline(book, book.Book.FileOf(file, changed), keepsValues, known);
    }
}
