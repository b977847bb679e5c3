using AttendanceRules.Advice;
using AttendanceRules.Insight;

namespace AttendanceRules.Impacts;

/// <summary>The actions that two advices on one subject do not have alike, standing expectations included.</summary>
internal sealed class LineComparison(SubjectAdvice before, SubjectAdvice after, Func<string, string> titleOf)
{
    private readonly IReadOnlyList<OpenLine> openBefore = OpenLine.Of(before);
    private readonly IReadOnlyList<OpenLine> openAfter = OpenLine.Of(after);

    // What a line that is called for by one alone says of the other.
    private readonly HashSet<OpenLine> told = new(ReferenceEqualityComparer.Instance);

    /// <summary>Each difference; with what advice says of it where both or one call for it, else null.</summary>
    public IReadOnlyList<(ImpactLine Line, AdviceChange? Change)> Lines()
    {
        List<AdviceChange> changes = [.. AdviceChanges.Between("", [.. before.Actions], [.. after.Actions])];
        var found = Paired(changes).ConvertAll(c => (Called(c), (AdviceChange?)c));
        found.AddRange(Carried(changes).Select(c => (Called(c) with { Kind = ImpactKind.Differs }, (AdviceChange?)c)));
        found.AddRange(Open().Select(l => (l, (AdviceChange?)null)));
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
        var (was, now) = (change.Before is null ? Told(openBefore, line) : null, change.After is null ? Told(openAfter, line) : null);
        return new ImpactLine
        {
            Kind = KindOf(change),
            Action = line.Action, Title = line.Title, Stakeholder = line.Stakeholder, Parent = line.Parent, Event = line.Event,
            Before = change.Before is null ? StandingOf(was) : LineStanding.CalledFor,
            After = change.After is null ? StandingOf(now) : LineStanding.CalledFor,
            DueBefore = change.Before?.Due, DueAfter = change.After?.Due,
            Rules = [.. new[] { change.Before?.Rules, change.After?.Rules, was?.Rules, now?.Rules }.SelectMany(r => r ?? [])
                .Distinct(StringComparer.Ordinal)],
        };
    }

    private OpenLine? Told(IReadOnlyList<OpenLine> open, RecommendedAction line)
    {
        // What waits or is withheld names no event.
        var found = open.FirstOrDefault(o => o.Stakeholder == line.Stakeholder && o.Action == line.Action && o.Parent == line.Parent
            && (o.Event is null || o.Event == line.Event));
        _ = found is not null && told.Add(found);
        return found;
    }

    private static LineStanding StandingOf(OpenLine? open) => open?.Standing ?? LineStanding.NotCalledFor;

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

    private IEnumerable<ImpactLine> Open()
    {
        foreach (var key in openBefore.Concat(openAfter).Select(o => o.Key).Distinct())
        {
            var (was, now) = (openBefore.Where(o => o.Key == key).ToList(), openAfter.Where(o => o.Key == key).ToList());
            var (gone, come) = (Left(was, now), Left(now, was));
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                var (x, y) = (gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i));
                yield return new ImpactLine
                {
                    Kind = ImpactKind.Differs, Action = key.Action, Title = titleOf(key.Action), Stakeholder = key.Stakeholder,
                    Parent = key.Parent, Event = key.Event, Before = StandingOf(x), After = StandingOf(y),
                    Rules = [.. (x?.Rules ?? []).Union(y?.Rules ?? [], StringComparer.Ordinal)],
                };
            }
        }
    }

    // Those that have no like among the others, one for one, and that no line says yet.
    private List<OpenLine> Left(List<OpenLine> lines, List<OpenLine> others)
    {
        var standings = others.ConvertAll(o => o.Standing);
        return lines.FindAll(l => !standings.Remove(l.Standing) && !told.Contains(l));
    }
}
