namespace AttendanceRules.Catalogues;

/// <summary>One edition of a register code.</summary>
/// <param name="Code">The code.</param>
/// <param name="From">First day it was in use, included; null: from the start.</param>
/// <param name="To">Last day, included; null: until further notice.</param>
/// <param name="Title">What it means.</param>
/// <param name="Class">Its class.</param>
public sealed record CodeView(string Code, DateOnly? From, DateOnly? To, string Title, string Class);
