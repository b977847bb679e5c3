namespace AttendanceRules.Catalogues;

/// <summary>A group: a row of the matrix.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Includes">Groups whose rules it takes over, with the stakeholders for whom.</param>
/// <param name="Sources">Its sources.</param>
public sealed record GroupView(string Name, string Title, IReadOnlyList<(string Group, IReadOnlyList<string> Stakeholders)> Includes, IReadOnlyList<string> Sources);
