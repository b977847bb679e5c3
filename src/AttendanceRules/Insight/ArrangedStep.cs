namespace AttendanceRules.Insight;

/// <summary>What is to take place on a day: a step that was arranged, or the end of a time after which its result is looked at.</summary>
/// <param name="Subject">The pupil's id; empty: the school itself.</param>
/// <param name="Name">Name of the action.</param>
/// <param name="Parent">Id of the parent it concerns; null when it concerns none in particular.</param>
/// <param name="Text">What takes place, for people.</param>
/// <param name="By">The stakeholders of the action.</param>
/// <param name="Role">The role of the action; null for none.</param>
/// <param name="Day">The day.</param>
internal sealed record ArrangedStep(
    string Subject, string Name, string? Parent, string Text, IReadOnlyList<string> By, string? Role, DateOnly Day);
