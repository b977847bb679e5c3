using AttendanceRules.Problems;
using AttendanceRules.RecordChecks;
using AttendanceRules.Records;

namespace AttendanceRules;

/// <summary>Checks records against a rule book.</summary>
public static class RuleBookRecords
{
    /// <summary>
    /// What in a pupil's record the packs do not know: actions, outcomes, recorded values, questions and their answers, characteristics
    /// and their values, parents, register codes; marks on days without school; and what does not count where it was recorded. Advice
    /// asks for this by itself, and refuses records with problems unless <see cref="AdviceOptions.AcceptRecordProblems"/> is set.
    /// </summary>
    /// <param name="book">The rule book.</param>
    /// <param name="pupil">The pupil's records.</param>
    /// <returns>All problems, in the order of the record; empty: there are none.</returns>
    /// <example><code>
    /// foreach (var problem in RuleBook.England.Check(pupil))
    ///     Console.WriteLine(problem); // P1, casework[0].action: Unknown action 'bariers-meeting'. Did you mean 'barriers-meeting'?
    /// </code></example>
    public static IReadOnlyList<RecordProblem> Check(this RuleBook book, PupilRecord pupil)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(pupil);
        return RecordCheck.Of(book.Book, pupil, book.Book.TimeOf(pupil.Calendar));
    }

    /// <summary>The same for a school: its own casework and answers, and the records of its pupils by the school's calendar.</summary>
    /// <param name="book">The rule book.</param>
    /// <param name="school">The school's records.</param>
    /// <returns>All problems: the school's own first, then by pupil; empty: there are none.</returns>
    public static IReadOnlyList<RecordProblem> Check(this RuleBook book, SchoolRecord school)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(school);
        return RecordCheck.Of(book.Book, school);
    }
}
