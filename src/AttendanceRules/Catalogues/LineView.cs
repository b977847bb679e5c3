namespace AttendanceRules.Catalogues;

/// <summary>One thing a rule calls for.</summary>
/// <param name="Action">Name of the action.</param>
/// <param name="When">The line's own condition as written; empty for none.</param>
/// <param name="Due">Its deadline as written; empty for none.</param>
public sealed record LineView(string Action, string When, string Due);
