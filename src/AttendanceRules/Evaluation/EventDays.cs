namespace AttendanceRules.Evaluation;

/// <summary>The days of one event, lent for as long as its rule is gone through.</summary>
internal sealed class EventDays
{
    [ThreadStatic]
    private static EventDays? spare;

    private EvaluationContext? inside;
    private EventOccurrence? occurrence;

    /// <summary>The days on which it certainly is.</summary>
    public List<EventDay> Certain { get; } = [];

    /// <summary>The days on which it may be.</summary>
    public List<EventDay> Possible { get; } = [];

    public static EventDays Lend()
    {
        var own = spare ?? new EventDays();
        spare = null;
        return own;
    }

    /// <summary>A place inside an event, for whoever keeps nothing of it: it is used again for the next event.</summary>
    /// <param name="at">The place outside it, where nothing but the date and the parent is meant.</param>
    /// <param name="name">The event as the rule writes it.</param>
    /// <param name="day">Its day.</param>
    public EvaluationContext Inside(EvaluationContext at, string name, EventDay day)
    {
        if (inside is null)
        {
            occurrence = new EventOccurrence(name, day.Date, day.Entry);
            return inside = at with { Event = occurrence };
        }

        occurrence!.Become(at, name, day.Date, day.Entry);
        return inside.Become(at, at.Date, occurrence);
    }

    public void GiveBack()
    {
        Certain.Clear();
        Possible.Clear();
        occurrence?.Leave();
        inside?.Leave();
        spare = this;
    }
}
