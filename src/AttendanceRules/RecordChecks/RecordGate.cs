using AttendanceRules.Calendar;
using AttendanceRules.Insight;
using AttendanceRules.Model;
using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.RecordChecks;

/// <summary>
/// Lets records through to advice. Records with problems come through where the caller accepts them, and the advice then names each.
/// </summary>
internal static class RecordGate
{
    /// <summary>The accepted problems of a pupil's record; empty: it has none.</summary>
    /// <exception cref="RecordException">It has problems, and they are not accepted.</exception>
    public static IReadOnlyList<RecordProblem> Open(Book book, PupilRecord pupil, SchoolTime time, AdviceOptions? options) =>
        Open(RecordCheck.Of(book, pupil, time), options);

    /// <summary>Refuses a school whose own casework or answers have problems, unless they are accepted.</summary>
    /// <exception cref="RecordException">They have problems, which are not accepted.</exception>
    public static void OpenItself(Book book, SchoolRecord school, AdviceOptions? options) =>
        Open(RecordCheck.OfItself(book, school), options);

    /// <summary>The accepted problems of a school's own records, and of its pupils'.</summary>
    /// <exception cref="RecordException">They have problems, which are not accepted.</exception>
    public static IReadOnlyList<RecordProblem> Open(Book book, SchoolRecord school, AdviceOptions? options) =>
        Open(RecordCheck.Of(book, school), options);

    /// <summary>The list with the accepted problems as notices, each naming its subject.</summary>
    public static MorningList Noting(MorningList list, IReadOnlyList<RecordProblem> accepted) => accepted.Count == 0 ? list
        : list with { Notices = [.. list.Notices, .. accepted.Select(p => AdviceSeal.Notice(p) with { Text = p.ToString() })] };

    private static IReadOnlyList<RecordProblem> Open(IReadOnlyList<RecordProblem> found, AdviceOptions? options) =>
        found.Count == 0 || options is { AcceptRecordProblems: true } ? found : throw new RecordException(found);
}
