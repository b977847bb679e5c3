using AttendanceRules.Model.Values;

namespace AttendanceRules.Model.Windows;

/// <summary>
/// The latest entry of an action, or of an outcome of it; in a rule on that action, its own entry. With <paramref name="IsUntil"/> the day
/// that the entry names as <c>until</c>.
/// </summary>
internal sealed record ActionAnchor(string Text, string Action, string? Outcome, bool IsUntil = false) : Anchor(Text)
{
    public override bool UsesCasework => true;

    /// <summary>What its date is while no such entry is on record.</summary>
    public Value NotOnRecord { get; } = Value.NotApplicable(
        ValueKind.Date,
        Outcome is null ? $"no {Action} is on record" : $"no {Action} with the outcome {Outcome} is on record");

    public override TResult Accept<TArgument, TResult>(IAnchorVisitor<TArgument, TResult> visitor, TArgument argument) =>
        visitor.Visit(this, argument);
}
