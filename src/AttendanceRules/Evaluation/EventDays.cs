namespace AttendanceRules.Evaluation;

/// <summary>The days of one event, lent for as long as its rule is gone through.</summary>
internal sealed class EventDays
{
    [ThreadStatic]
    private static EventDays? spare;

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

    public void GiveBack()
    {
        Certain.Clear();
        Possible.Clear();
        spare = this;
    }
}
