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
        Open(book, pupil, time, Accepts(options), options?.Limits);

    /// <summary>The same, where the caller has decided whether they are accepted.</summary>
    /// <exception cref="RecordException">It has problems, and they are not accepted.</exception>
    public static IReadOnlyList<RecordProblem> Open(Book book, PupilRecord pupil, SchoolTime time, bool accepts, RecordLimits? limits)
    {
        Within(limits?.Check(pupil));
        return Open(RecordCheck.Of(book, pupil, time), accepts);
    }

    /// <summary>Refuses a school whose own casework or answers have problems, unless they are accepted.</summary>
    /// <exception cref="RecordException">They have problems, which are not accepted.</exception>
    public static void OpenItself(Book book, SchoolRecord school, AdviceOptions? options) =>
        OpenItself(book, school, Accepts(options), options?.Limits);

    /// <summary>The accepted problems of a school's own casework and answers.</summary>
    /// <exception cref="RecordException">They have problems, which are not accepted.</exception>
    public static IReadOnlyList<RecordProblem> OpenItself(Book book, SchoolRecord school, bool accepts, RecordLimits? limits)
    {
        Within(limits?.OfItself(school));
        return Open(RecordCheck.OfItself(book, school), accepts);
    }

    /// <summary>The accepted problems of a school's own records, and of its pupils'.</summary>
    /// <exception cref="RecordException">They have problems, which are not accepted.</exception>
    public static IReadOnlyList<RecordProblem> Open(Book book, SchoolRecord school, AdviceOptions? options)
    {
        Within(options?.Limits?.Check(school));
        return Open(RecordCheck.Of(book, school), Accepts(options));
    }

    /// <summary>The list with the accepted problems as notices, each naming its subject.</summary>
    public static MorningList Noting(MorningList list, IReadOnlyList<RecordProblem> accepted) => accepted.Count == 0 ? list
        : list with { Notices = [.. list.Notices, .. accepted.Select(p => AdviceSeal.Notice(p) with { Text = p.ToString() })] };

    // What is too much is not advised on, accepted or not.
    private static void Within(IReadOnlyList<RecordProblem>? tooMuch) => Open(tooMuch ?? [], accepts: false);

    private static bool Accepts(AdviceOptions? options) => options?.AcceptRecordProblems ?? false;

    private static IReadOnlyList<RecordProblem> Open(IReadOnlyList<RecordProblem> found, bool accepts) =>
        found.Count == 0 || accepts ? found : throw new RecordException(found);
}
