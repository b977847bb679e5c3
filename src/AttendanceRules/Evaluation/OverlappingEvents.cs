using AttendanceRules.Evaluation.Windows;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>
/// The events of one rule, of which the next may come before a line of the last may be done. Such a line, done after the next event, is
/// done for the earliest event still open then; one entry is for one event (S23).
/// </summary>
/// <param name="events">The rule inside each of its events, by date.</param>
/// <param name="isOpen">Whether the rule still calls for an event on a day.</param>
internal sealed class OverlappingEvents(IReadOnlyList<EvaluationContext> events, Func<EvaluationContext, DateOnly, bool> isOpen)
{
    private readonly Dictionary<(LineDeclaration, string?), Dictionary<EventOccurrence, Entry>?> known = [];

    /// <summary>Which entry is which event's; null where each event's line may be done before the next.</summary>
    /// <param name="line">The line.</param>
    /// <param name="parent">The parent it is done with; null for none.</param>
    /// <param name="entries">Entries of its action that concern the parent, each with the day it counts from.</param>
    public IReadOnlyDictionary<EventOccurrence, Entry>? Settled(LineDeclaration line, string? parent,
        Func<IEnumerable<(Entry Entry, DateOnly On)>> entries)
    {
        if (!known.TryGetValue((line, parent), out var settled))
        {
            var ends = new List<DateOnly?>();
            for (var i = 0; i < events.Count; i++)
            {
                DateOnly? next = i + 1 < events.Count ? events[i + 1].Event!.Date : null;
                ends.Add(line.NotBefore?.On(events[i], events[i].Event!.Date).Day >= next ? null : next);
            }

            known[(line, parent)] = settled = ends.FindIndex(e => e is null) < events.Count - 1 ? Settle(ends, entries()) : null;
        }

        return settled;
    }

    private Dictionary<EventOccurrence, Entry> Settle(List<DateOnly?> ends, IEnumerable<(Entry Entry, DateOnly On)> entries)
    {
        var settled = new Dictionary<EventOccurrence, Entry>();
        foreach (var (entry, on) in entries.OrderBy(e => e.On))
        {
            for (var i = 0; i < events.Count && events[i].Event!.Date <= on; i++)
            {
                if (!settled.ContainsKey(events[i].Event!) && !(on >= ends[i]) && isOpen(events[i], on))
                {
                    settled[events[i].Event!] = entry;
                    break;
                }
            }
        }

        return settled;
    }
}
