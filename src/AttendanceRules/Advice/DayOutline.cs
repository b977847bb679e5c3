using AttendanceRules.Problems;

namespace AttendanceRules.Advice;

/// <summary>One day of a pupil in one line, as <c>walk</c> prints it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Groups">Names of the groups the pupil is certainly in.</param>
/// <param name="Due">What is due or overdue: the action, the parent it concerns, and the last day if there is one; what is ahead
/// and what holds every day are left out.</param>
/// <param name="Pathways">Where the pupil or a parent is on each pathway on which anything has happened.</param>
internal sealed record DayOutline(DateOnly Date, IReadOnlyList<string> Groups, IReadOnlyList<string> Due, IReadOnlyList<string> Pathways)
{
    /// <summary>
    /// The facts that were asked for, each with its value, or why there is none: <c>since-meeting: no plan-meeting is on record</c>. Empty:
    /// none were.
    /// </summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The outline of advice.</summary>
    /// <param name="advice">The advice.</param>
    public static DayOutline Of(PupilAdvice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return new DayOutline(advice.AsOf, advice.Groups, [.. advice.Daily.Where(a => a.Status != ActionStatus.Ahead).Select(Text)],
            [.. advice.Pathways.Where(p => p.HasBegun).Select(Text)])
        {
            Facts = [.. advice.Facts.Select(f => $"{f.Key}: {f.Value.InWords}")],
        };
    }

    /// <summary>The date, the groups, what is due, the pathways and the facts asked for, on one line.</summary>
    public override string ToString() =>
        $"{Day(Date)}  {string.Join(", ", Groups),-24} {string.Join("; ", Due.Concat(Pathways).Concat(Facts))}".TrimEnd();

    private static string Text(RecommendedAction action) =>
        Of(action.Action, action.Parent) + (action.Due is { } due ? $" ({action.Status.ToWord()} {Day(due)})" : "");

    private static string Text(PathwayPosition position)
    {
        var stage = position.Stage ?? (position.Until is null ? null : PathwayStatus.NotStarted.ToWord());
        return $"{Of(position.Pathway, position.Parent)}: {(stage is null
            ? "" : stage + ", ")}{position.Status.ToWord()}{(position.Until is { } until ? " until " + Day(until) : "")}";
    }

    private static string Of(string what, string? parent) => parent is null ? what : $"{what} {parent}";

    private static string Day(DateOnly date) => IsoDate.Text(date);
}
