namespace AttendanceRules.Catalogues;

/// <summary>A report of the packs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="For">The stakeholder who reads it; null for nobody named.</param>
/// <param name="From">First day in force, included.</param>
/// <param name="To">Last day in force, included; null: until further notice.</param>
/// <param name="Sources">Its sources.</param>
public sealed record ReportView(string Id, string Title, string? For, DateOnly From, DateOnly? To, IReadOnlyList<string> Sources);
