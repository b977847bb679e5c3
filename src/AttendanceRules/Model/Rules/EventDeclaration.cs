using AttendanceRules.Model.Windows;
using AttendanceRules.Records;

namespace AttendanceRules.Model.Rules;

/// <summary>The event a rule waits for: an action, an outcome, a run's start, sessions of some codes, or admission and leaving.</summary>
internal sealed record EventDeclaration(string Text)
{
    public required Origin Origin { get; init; }

    public string? Action { get; init; }

    public string? Outcome { get; init; }

    /// <summary>True: an entry of the action that names no parent is certain of none (S27).</summary>
    public bool IsLegal { get; init; }

    public SessionFilter? Sessions { get; init; }

    /// <summary>A fact whose start is the event, or a date that is.</summary>
    public Anchor? Start { get; init; }

    public bool IsLeaving => Text == "left";
}
