namespace AttendanceRules.Catalogues;

/// <summary>A fact or threshold of the packs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsThreshold">True: a threshold, a number that packs set; false: a fact of records.</param>
/// <param name="Unit">Its unit.</param>
public sealed record FactView(string Name, string Title, bool IsThreshold, Unit Unit);
