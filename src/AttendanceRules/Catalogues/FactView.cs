namespace AttendanceRules.Catalogues;

/// <summary>A fact or threshold of the packs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">fact or threshold.</param>
/// <param name="Unit">Its unit in words; empty for none.</param>
public sealed record FactView(string Name, string Title, string Kind, string Unit);
