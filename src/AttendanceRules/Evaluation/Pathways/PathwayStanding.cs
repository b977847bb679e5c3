using AttendanceRules.Advice;
using AttendanceRules.Model.Pathways;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>The position that a pathway reads: the furthest stage on record with its running watch or wait, whatever other branches are (S22).</summary>
internal static class PathwayStanding
{
    private static readonly string[] OfBranches = ["due", "arranged", "blocked", "undecided"];
    private static readonly string[] Loudest = [.. OfBranches, "watching", "waiting"];

    public static PathwayPosition Of(PathwayDeclaration pathway, PathwayState state, string? parent, List<NextStage> next, bool hasClosed)
    {
        if (state.Furthest() is not { } furthest)
        {
            var first = Loudest.FirstOrDefault(s => next.Exists(n => n.Status == s)) ?? (hasClosed ? "closed" : "notStarted");
            return new PathwayPosition(pathway.Id, parent, state.CycleFrom, null, null, first, first == "waiting" ? Earliest(next) : null, next);
        }

        var since = state.OnRecord[furthest].On;
        var (status, until) = Running(pathway, state, furthest, next)
            ?? (OfBranches.FirstOrDefault(s => next.Exists(n => n.Status == s)) ?? (next.Count == 0 ? "finished" : "open"), null);
        return new PathwayPosition(pathway.Id, parent, state.CycleFrom, furthest, since, status, until, next);
    }

    // A watch that gates nothing is shown too, after what holds back the next stage.
    private static (string Status, DateOnly? Until)? Running(PathwayDeclaration pathway, PathwayState state, string furthest, List<NextStage> next)
    {
        var watch = state.Watch(furthest) is { IsOver: false, MissingEnd.Count: 0 } open ? open : null;
        if (watch is { Declared.Improved: not null })
        {
            return ("watching", watch.End);
        }

        var waiting = next.Where(n => n.Status == "waiting" && pathway.Leads(pathway.Index(n.Stage), furthest)).ToList();
        return waiting.Count > 0 ? ("waiting", Earliest(waiting)) : watch?.End is { } end ? ("watching", end) : null;
    }

    private static DateOnly? Earliest(IEnumerable<NextStage> next) => next.Where(n => n.Status == "waiting").Min(n => n.Earliest);
}
