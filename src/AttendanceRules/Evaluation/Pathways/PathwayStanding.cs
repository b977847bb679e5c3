using AttendanceRules.Advice;
using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// The position that a pathway reads: the furthest stage on record with its running watch or wait, whatever other branches are (S22).
/// </summary>
internal static class PathwayStanding
{
    private static readonly PathwayStatus[] OfBranches = [PathwayStatus.Due, PathwayStatus.Arranged, PathwayStatus.Blocked,
        PathwayStatus.Undecided];
    private static readonly PathwayStatus[] Loudest = [.. OfBranches, PathwayStatus.Waiting];

    public static PathwayPosition Of(PathwayDeclaration pathway, PathwayState state, string? parent, NextStage[] next, bool hasClosed)
    {
        if (state.Furthest() is not { } furthest)
        {
            var first = First(Loudest, next) ?? (hasClosed ? PathwayStatus.Closed : PathwayStatus.NotStarted);
            return new PathwayPosition
            {
                Pathway = pathway.Id, Parent = parent, Cycle = state.CycleFrom, Status = first,
                Until = first == PathwayStatus.Waiting ? Earliest(next) : null, Next = next,
            };
        }

        state.IsOnRecord(furthest, out var taken);
        var (status, until) = Running(pathway, state, furthest, next)
            ?? (First(OfBranches, next) ?? (next.Length == 0 ? PathwayStatus.Finished : PathwayStatus.Open), null);
        return new PathwayPosition
        {
            Pathway = pathway.Id, Parent = parent, Cycle = state.CycleFrom, Stage = furthest, Since = taken.On, Status = status,
            Until = until, Next = next,
        };
    }

    // A watch that gates nothing is shown too, after what holds back the next stage.
    private static (PathwayStatus Status, DateOnly? Until)? Running(PathwayDeclaration pathway, PathwayState state, string furthest,
        NextStage[] next)
    {
        var watch = state.Watch(furthest) is { IsOver: false, LacksEnd: false } open ? open : null;
        if (watch is { Declared.Improved: not null })
        {
            return (PathwayStatus.Watching, watch.End);
        }

        return IsAnyWaiting(pathway, furthest, next, out var until) ? (PathwayStatus.Waiting, until)
            : watch?.End is { } end ? (PathwayStatus.Watching, end) : null;
    }

    private static bool IsAnyWaiting(PathwayDeclaration pathway, string furthest, NextStage[] next, out DateOnly? until)
    {
        var isAny = false;
        until = null;
        foreach (var stage in next)
        {
            if (stage.Status == PathwayStatus.Waiting && pathway.Leads(pathway.Index(stage.Stage), furthest))
            {
                isAny = true;
                until = stage.Earliest < until || until is null ? stage.Earliest : until;
            }
        }

        return isAny;
    }

    private static PathwayStatus? First(PathwayStatus[] order, NextStage[] next)
    {
        foreach (var status in order)
        {
            foreach (var stage in next)
            {
                if (stage.Status == status)
                {
                    return status;
                }
            }
        }

        return null;
    }

    private static DateOnly? Earliest(IEnumerable<NextStage> next) => next.Where(n => n.Status == PathwayStatus.Waiting)
        .Min(n => n.Earliest);
}
