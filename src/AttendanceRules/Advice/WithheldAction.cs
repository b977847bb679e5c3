namespace AttendanceRules.Advice;

/// <summary>An action that was called for and is held back by a rule.</summary>
/// <param name="Stakeholder">Who would have acted.</param>
/// <param name="Action">Name of the action.</param>
/// <param name="Parent">Id of the parent it concerns; null for none.</param>
/// <param name="Rule">Id of the rule that withholds.</param>
/// <param name="Because">Its reason.</param>
/// <param name="Sources">Its sources.</param>
public sealed record WithheldAction(string Stakeholder, string Action, string? Parent, string Rule, string Because, IReadOnlyList<string> Sources)
{
    /// <summary>Questions nobody has answered whose assumed answers it rests on; empty for none.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];
}
