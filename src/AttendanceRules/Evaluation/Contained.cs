using AttendanceRules.Advice;

namespace AttendanceRules.Evaluation;

/// <summary>
/// What fails unexpectedly while one rule, pathway or pupil is evaluated does not stop the others: it becomes a notice with the id.
/// </summary>
internal static class Contained
{
    /// <summary>Does the work of one rule, pathway, group or figure.</summary>
    /// <param name="notices">Where a failure is reported.</param>
    /// <param name="id">The id of what is worked out.</param>
    /// <param name="work">The work.</param>
    public static void Run(List<Notice> notices, string id, Action work)
    {
        Run(notices, id, work, static w => w());
    }

    /// <summary>The same without a closure for each piece of work.</summary>
    public static void Run<T>(List<Notice> notices, string id, T item, Action<T> work)
    {
        try
        {
            work(item);
        }
        catch (Exception e) when (IsOfTheWork(e))
        {
            notices.Add(new Notice
            {
                Code = Notice.RuleFailed,
                Text = $"'{id}' could not be evaluated ({e.GetType().Name}). "
                    + "What depends on it may be missing from the advice, or be wrong in it.",
            });
        }
    }

    /// <summary>What the work gives; empty where it fails.</summary>
    public static IReadOnlyList<T> List<T>(List<Notice> notices, string id, Func<IEnumerable<T>> work)
    {
        IReadOnlyList<T> found = [];
        Run(notices, id, () => found = [.. work()]);
        return found;
    }

    /// <summary>Advice on one pupil of a school; where it cannot be worked out, the notice alone.</summary>
    public static PupilAdvice Pupil(string id, DateOnly asOf, Func<PupilAdvice> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (IsOfTheWork(e))
        {
            return new PupilAdvice
            {
                Pupil = id, AsOf = asOf, Groups = [], Actions = [], Pathways = [], Undecided = [], Blocked = [], Withheld = [],
                Notices = [new Notice
                {
                    Code = Notice.PupilFailed,
                    Text = $"Pupil {id} could not be evaluated ({e.GetType().Name}). The advice does not include this pupil's actions.",
                }],
            };
        }
    }

    /// <summary>Neither a process in need nor a caller that gives up is a failure of the rule.</summary>
    public static bool IsOfTheWork(Exception e) =>
        e is not (OutOfMemoryException or OperationCanceledException or InsufficientExecutionStackException);
}
