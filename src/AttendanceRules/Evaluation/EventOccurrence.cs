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

    int ISpecialPlace.RowNumber { get; set; }

    /// <summary>The event with its day.</summary>
    public string Text => text ??= IsoDate.After(Name, Date);

    /// <summary>The same place inside the event on its own day, for which many values are asked; null: nobody has asked yet.</summary>
    public EvaluationContext? OnItsDay(EvaluationContext inside) => onItsDay?.IsLike(inside) == true ? onItsDay : null;

    public EvaluationContext KeepOnItsDay(EvaluationContext place) => onItsDay = place;

    public bool Equals(EventOccurrence? other) => other is not null && Name == other.Name && Date == other.Date && Entry == other.Entry;

    public override int GetHashCode() => HashCode.Combine(Name, Date, Entry);
}
