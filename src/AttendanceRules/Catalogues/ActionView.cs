namespace AttendanceRules.Catalogues;

/// <summary>An action of the packs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What to do, for people.</param>
/// <param name="By">Who does it.</param>
/// <param name="To">To whom; null for nobody named.</param>
/// <param name="Role">The role inside the stakeholder; null for none named.</param>
/// <param name="IsRecorded">False: nobody records it, so it is shown as long as it is called for.</param>
/// <param name="Outcomes">Outcomes that can be recorded.</param>
/// <param name="Sources">Its sources.</param>
public sealed record ActionView(
    string Name, string Title, IReadOnlyList<string> By, string? To, string? Role, bool IsRecorded, IReadOnlyList<string> Outcomes, IReadOnlyList<string> Sources);
