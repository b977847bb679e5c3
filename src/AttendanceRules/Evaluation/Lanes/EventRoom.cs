using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Lanes;

/// <summary>Events and the places inside them, lent for as long as one pupil is looked at.</summary>
internal sealed class EventRoom
{
    private readonly List<EventOccurrence> events = [];
    private readonly List<EvaluationContext> places = [];
    private int usedEvents;
    private int usedPlaces;

    /// <summary>Begins with another pupil: nobody holds what was lent for the one before.</summary>
    public void Begin() => (usedEvents, usedPlaces) = (0, 0);

    /// <summary>An event.</summary>
    /// <param name="name">The event as the rule writes it.</param>
    /// <param name="on">Its day.</param>
    /// <param name="entry">The entry, where the event is one.</param>
    public EventOccurrence Event(string name, DateOnly on, Entry? entry)
    {
        if (usedEvents == events.Count)
        {
            events.Add(new EventOccurrence(name, on, entry));
            return events[usedEvents++];
        }

        return events[usedEvents++].Begin(name, on, entry);
    }

    /// <summary>The same place inside an event.</summary>
    /// <param name="plain">A place outside any event.</param>
    /// <param name="occurrence">The event.</param>
    public EvaluationContext Inside(EvaluationContext plain, EventOccurrence occurrence)
    {
        if (usedPlaces == places.Count)
        {
            places.Add(new EvaluationContext(plain.File, plain.Date));
        }

        return places[usedPlaces++].Become(plain, plain.Date, occurrence);
    }

    /// <summary>Forgets the pupils, and keeps the room.</summary>
    public void Forget()
    {
        foreach (var known in events)
        {
            known.Leave();
        }

        foreach (var place in places)
        {
            place.Leave();
        }
    }
}
