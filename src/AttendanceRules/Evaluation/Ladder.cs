using AttendanceRules.Advice;
using AttendanceRules.Calendar;
using AttendanceRules.Language;
using AttendanceRules.Records;
using AttendanceRules.Rules;

namespace AttendanceRules.Evaluation;

/// <summary>A pathway for one pupil or parent: which stages are on record in this cycle, and what follows. No stage is skipped.</summary>
internal sealed class Ladder(PathwayDeclaration pathway, Scope plain, Lines lines, Draft draft) : IPathwayFrame
{
    private readonly DateOnly asOf = plain.Date;
    private readonly SchoolTime time = plain.File.Time;
    private readonly Dictionary<string, DateOnly> onRecord = new(StringComparer.Ordinal);
    private readonly List<NextStage> next = [];

    public DateSpan? CycleOn(DateOnly date) => time.SchoolYear(date);

    public DateSpan? WatchOf(string stage, DateOnly date) => null;

    public void Climb()
    {
        var cycle = time.SchoolYear(asOf);
        var parent = plain.Parent is { Length: > 0 } id ? id : null;
        if (!plain.File.Casework.IsSupplied)
        {
            draft.Pathways.Add(new PathwayPosition(pathway.Id, parent, cycle.From, null, null, "undecided", null, [new NextStage(pathway.Stages[0].Id, "undecided", null, ["casework"])]));
            return;
        }

        Place(cycle);
        for (var i = 0; i < pathway.Stages.Count; i++)
        {
            var stage = pathway.Stages[i];
            if (!onRecord.ContainsKey(stage.Id) && !LaterIsOnRecord(i) && stage.IsInForce(asOf) && Before(i).All(onRecord.ContainsKey))
            {
                Consider(stage, i, cycle);
            }
        }

        var furthest = pathway.Stages.LastOrDefault(s => onRecord.ContainsKey(s.Id));
        var status = next.Count == 0 ? (furthest is null ? "notStarted" : "finished")
            : new[] { "due", "blocked", "undecided", "waiting" }.FirstOrDefault(s => next.Exists(n => n.Status == s)) ?? (furthest is null ? "notStarted" : "open");
        draft.Pathways.Add(new PathwayPosition(pathway.Id, parent, cycle.From, furthest?.Id, furthest is null ? null : onRecord[furthest.Id], status,
            status == "waiting" ? next.Find(n => n.Status == "waiting")!.Earliest : null, [.. next]));
    }

    private IEnumerable<string> Before(int stage) => pathway.Stages[stage].After ?? (stage == 0 ? [] : [pathway.Stages[stage - 1].Id]);

    private bool LaterIsOnRecord(int stage)
    {
        for (var later = stage + 1; later < pathway.Stages.Count; later++)
        {
            if (onRecord.ContainsKey(pathway.Stages[later].Id) && Leads(later, pathway.Stages[stage].Id))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the later stage stands on the earlier one, directly or through others.
    private bool Leads(int later, string earlier) =>
        Before(later).Any(b => b == earlier || (Index(b) is >= 0 and var i && i < later && Leads(i, earlier)));

    private int Index(string id)
    {
        for (var i = 0; i < pathway.Stages.Count; i++)
        {
            if (pathway.Stages[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }

    // An entry counts for the earliest open stage of which it is a first action, not before those it follows (S21).
    private void Place(DateSpan cycle)
    {
        var isGap = false;
        foreach (var entry in plain.File.Casework.Entries.Where(e => e.Stands(asOf) && cycle.Contains(e.Counts(asOf)!.Value)).OrderBy(e => e.Counts(asOf)))
        {
            if (plain.Parent is { Length: > 0 } parent && entry.Parent is { } other && other != parent)
            {
                continue;
            }

            var on = entry.Counts(asOf)!.Value;
            for (var i = 0; i < pathway.Stages.Count; i++)
            {
                var stage = pathway.Stages[i];
                if (onRecord.ContainsKey(stage.Id) || stage.Do.Count == 0 || stage.Do[0].Action != entry.Action || !stage.IsInForce(on))
                {
                    continue;
                }

                isGap |= !Before(i).All(onRecord.ContainsKey);
                onRecord[stage.Id] = on;
                break;
            }
        }

        if (isGap)
        {
            draft.Notices.Add(new Notice("stage-skipped", $"On the pathway '{pathway.Id}' a later step is on record without the one before it."));
        }
    }

    private void Consider(RuleDeclaration stage, int index, DateSpan cycle)
    {
        var scope = plain with { Frame = this };
        var follows = Before(index).Select(b => onRecord[b]).ToList();
        DateOnly? earliest = follows.Count == 0 ? null : follows.Max() is var latest && stage.MayFollowSameDay ? latest : latest.AddDays(1);
        if (stage.Wait is { } wait && follows.Count > 0)
        {
            var end = wait(follows.Max()) is { } length ? time.After(follows.Max(), length) : null;
            if (end is null || end > asOf)
            {
                next.Add(new NextStage(stage.Id, "waiting", end, []));
                return;
            }

            earliest = end;
        }

        if (earliest > asOf)
        {
            next.Add(new NextStage(stage.Id, "waiting", earliest, []));
            return;
        }

        var trace = new Trace();
        var truth = stage.When.Evaluate(scope, trace);
        if (truth == Truth.False)
        {
            next.Add(new NextStage(stage.Id, "open", null, []));
            return;
        }

        var floor = earliest is { } e && e > cycle.From ? e : cycle.From;
        var since = truth == Truth.True ? Onset.Of(scope, s => stage.When.Evaluate(s), floor) : asOf;
        var blocked = draft.Blocked.Count;
        lines.Give(new Call(stage, scope, since, follows.Count == 0 ? cycle.From : follows.Max(), truth, trace), stage.Do, null);
        next.Add(new NextStage(stage.Id, truth == Truth.Undecided ? "undecided" : draft.Blocked.Count > blocked ? "blocked" : "due", earliest,
            truth == Truth.Undecided ? [.. trace.Missing] : [.. draft.Blocked.Skip(blocked).SelectMany(b => b.Missing).Distinct(StringComparer.Ordinal)]));
    }
}
