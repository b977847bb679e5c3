using AttendanceRules.Problems;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation;

/// <summary>One occurrence of the event a rule waits for.</summary>
/// <param name="Name">The event as the rule writes it.</param>
/// <param name="Date">The day of the event.</param>
/// <param name="Entry">The casework entry, when the event is one.</param>
internal sealed record EventOccurrence(string Name, DateOnly Date, Entry? Entry = null) : ISpecialPlace
{
    private string? text;
    private EvaluationContext? onItsDay;
    private EvaluationContext? spare;

    public string Name { get; private set; } = Name;

    public DateOnly Date { get; private set; } = Date;

    public Entry? Entry { get; private set; } = Entry;

    int ISpecialPlace.RowNumber { get; set; }

    /// <summary>The event with its day.</summary>
    public string Text => text ??= IsoDate.After(Name, Date);

    /// <summary>The same place inside the event on its own day, for which many values are asked; null: nobody has asked yet.</summary>
    public EvaluationContext? OnItsDay(EvaluationContext inside) => onItsDay?.IsLike(inside) == true ? onItsDay : null;

    public EvaluationContext KeepOnItsDay(EvaluationContext place) => onItsDay = place;

    /// <summary>That place in the room of the event that was here before; null: there is none that can be used again.</summary>
    public EvaluationContext? OnItsDayAgain(EvaluationContext inside)
    {
        if (spare is null || !inside.IsOrdinary)
        {
            return null;
        }

        onItsDay = spare.Become(inside, Date, this);
        spare = null;
        return onItsDay;
    }

    /// <summary>Takes the place of another occurrence, which nobody may hold any more.</summary>
    public EventOccurrence Begin(string name, DateOnly on, Entry? entry)
    {
        (Name, Date, Entry, text) = (name, on, entry, null);
        (spare, onItsDay) = (onItsDay is { IsOrdinary: true } known ? known : spare, null);
        return this;
    }

    /// <summary>Lets go of the entry and of the subject's records.</summary>
    public void Leave()
    {
        Begin("", default, null);
        spare?.Leave();
    }

    public bool Equals(EventOccurrence? other) => other is not null && Name == other.Name && Date == other.Date && Entry == other.Entry;

    public override int GetHashCode() => HashCode.Combine(Name, Date, Entry);
}
