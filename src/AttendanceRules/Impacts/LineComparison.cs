using AttendanceRules.Advice;
using AttendanceRules.Insight;

namespace AttendanceRules.Impacts;

/// <summary>The actions that two advices on one subject do not have alike, standing expectations included.</summary>
internal sealed class LineComparison(SubjectAdvice before, SubjectAdvice after, Func<string, string> titleOf)
{
    private readonly IReadOnlyList<OpenLine> openBefore = OpenLine.Of(before);
    private readonly IReadOnlyList<OpenLine> openAfter = OpenLine.Of(after);

    /// <summary>Each difference; with what advice says of it where both or one call for it, else null.</summary>
    public IReadOnlyList<(ImpactLine Line, AdviceChange? Change)> Lines()
    {
        List<AdviceChange> changes = [.. AdviceChanges.Between("", [.. before.Actions], [.. after.Actions])];
        var found = Paired(changes).ConvertAll(c => (Called(c), (AdviceChange?)c));
        found.AddRange(Carried(changes).Select(c => (Called(c) with { Kind = ImpactKind.Differs }, (AdviceChange?)c)));
        found.AddRange(Open([.. found.Select(f => f.Item1)]).Select(l => (l, (AdviceChange?)null)));
        return found;
    }

    // An action that follows the same event on another day, or is somebody else's within the stakeholder, is the same action.
    private static List<AdviceChange> Paired(List<AdviceChange> changes)
    {
        var found = new List<AdviceChange>();
        var gone = changes.FindAll(c => c.Kind == AdviceChangeKind.Gone);
        foreach (var change in changes.Where(c => c.Kind != AdviceChangeKind.Gone))
        {
            var pair = change.Kind == AdviceChangeKind.New ? gone.Find(g => IsPair(g.Before!, change.After!)) : null;
            _ = pair is not null && gone.Remove(pair);
            found.Add(pair is null ? change : change with { Before = pair.Before });
        }

        return [.. found, .. gone];
    }

    private static bool IsPair(RecommendedAction was, RecommendedAction now) =>
        (was.Key with { Event = EventName(was), Role = null }) == (now.Key with { Event = EventName(now), Role = null });

    private static string? EventName(RecommendedAction line) => line.Event?[..Math.Max(0, line.Event.LastIndexOf(' '))];

    private static ImpactKind KindOf(AdviceChange change) => change switch
    {
        { Before: null } => ImpactKind.Gains,
        { After: null } => ImpactKind.Loses,
        { Before: { } was, After: { } now } => AdviceChanges.KindOf(was, now) switch
        {
            AdviceChangeKind.Escalated => ImpactKind.Escalated,
            AdviceChangeKind.Eased => ImpactKind.Eased,
            AdviceChangeKind.Moved => ImpactKind.Moved,
            _ => was.Event == now.Event ? ImpactKind.Differs : ImpactKind.Moved,
        },
    };

    private ImpactLine Called(AdviceChange change)
    {
        var line = change.After ?? change.Before!;
        return new ImpactLine
        {
            Kind = KindOf(change),
            Action = line.Action, Title = line.Title, Stakeholder = line.Stakeholder, Parent = line.Parent, Event = line.Event,
            Before = change.Before is null ? Standing(openBefore, line) : LineStanding.CalledFor,
            After = change.After is null ? Standing(openAfter, line) : LineStanding.CalledFor,
            DueBefore = change.Before?.Due, DueAfter = change.After?.Due,
            Rules = [.. (change.Before?.Rules ?? []).Union(change.After?.Rules ?? [], StringComparer.Ordinal)],
        };
    }

    // What waits or is withheld names no event.
    private static LineStanding Standing(IReadOnlyList<OpenLine> open, RecommendedAction line) =>
        open.FirstOrDefault(o => o.Stakeholder == line.Stakeholder && o.Action == line.Action && o.Parent == line.Parent
            && (o.Event is null || o.Event == line.Event))?.Standing ?? LineStanding.NotCalledFor;

    // Lines that are called for alike and carry other amounts, or a deadline that has no date yet.
    private IEnumerable<AdviceChange> Carried(List<AdviceChange> changes)
    {
        foreach (var now in after.Actions)
        {
            var was = before.Actions.FirstOrDefault(b => b.Key == now.Key);
            if (was is not null && !changes.Exists(c => c.After == now)
                && !(was.Values.SequenceEqual(now.Values) && was.DueIn == now.DueIn))
            {
                yield return new AdviceChange { Kind = AdviceChangeKind.Moved, Subject = "", Before = was, After = now };
            }
        }
    }

    private IEnumerable<ImpactLine> Open(IReadOnlyList<ImpactLine> called)
    {
        foreach (var key in openBefore.Concat(openAfter).Select(o => o.Key).Distinct())
        {
            var (was, now) = (openBefore.Where(o => o.Key == key).ToList(), openAfter.Where(o => o.Key == key).ToList());
            var isSame = was.Select(o => o.Standing).Order().SequenceEqual(now.Select(o => o.Standing).Order());
            if (isSame || called.Any(l => l.Stakeholder == key.Stakeholder && l.Action == key.Action && l.Parent == key.Parent
                && (key.Event is null || l.Event == key.Event)))
            {
                continue;
            }

            yield return new ImpactLine
            {
                Kind = ImpactKind.Differs, Action = key.Action, Title = titleOf(key.Action), Stakeholder = key.Stakeholder,
                Parent = key.Parent, Event = key.Event,
                Before = was.Count > 0 ? was[0].Standing : LineStanding.NotCalledFor,
                After = now.Count > 0 ? now[0].Standing : LineStanding.NotCalledFor,
                Rules = [.. was.Concat(now).SelectMany(o => o.Rules).Distinct(StringComparer.Ordinal)],
            };
        }
    }
}
