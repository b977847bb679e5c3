using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>One occurrence of the event a rule waits for.</summary>
/// <param name="Name">The event as the rule writes it.</param>
/// <param name="Date">The day of the event.</param>
/// <param name="Entry">The casework entry, when the event is one.</param>
internal sealed record EventOccurrence(string Name, DateOnly Date, Entry? Entry = null)
{
    private string? text;
    private EvaluationContext? onItsDay;

    public string Name { get; private set; } = Name;

    public DateOnly Date { get; private set; } = Date;

    public Entry? Entry { get; private set; } = Entry;

    /// <summary>The event with its day.</summary>
    public string Text => text ??= IsoDate.After(Name, Date);

    /// <summary>The same place inside the event on its own day, for which many values are asked; null: nobody has asked yet.</summary>
    public EvaluationContext? OnItsDay(EvaluationContext inside) => onItsDay?.IsLike(inside) == true ? onItsDay : null;

    public EvaluationContext KeepOnItsDay(EvaluationContext place) => onItsDay = place;

    /// <summary>Becomes another event, for whoever asks whether something is so and keeps nothing of it.</summary>
    public void Become(EvaluationContext at, string name, DateOnly date, Entry? entry)
    {
        (Name, Date, Entry, text) = (name, date, entry, null);
        onItsDay?.Become(at, date, this);
    }

    /// <summary>Lets go of the records.</summary>
    public void Leave()
    {
        Entry = null;
        onItsDay?.Leave();
    }

    public bool Equals(EventOccurrence? other) => other is not null && Name == other.Name && Date == other.Date && Entry == other.Entry;

    public override int GetHashCode() => HashCode.Combine(Name, Date, Entry);
}
