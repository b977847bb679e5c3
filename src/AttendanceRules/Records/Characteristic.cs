namespace AttendanceRules.Records;

/// <summary>A characteristic of a pupil over a period, for example that there is a social worker.</summary>
/// <param name="Name">Name of a characteristic of the base pack.</param>
/// <param name="Value"><c>yes</c>, <c>no</c>, one of the listed values, a number, a date, a text, or <c>unknown</c>.</param>
/// <param name="From">First day it holds; null: from the start of the records.</param>
/// <param name="To">Last day it holds; null: until further notice.</param>
/// <param name="Known">The day on which it became known; null means <paramref name="From"/>.</param>
public sealed record Characteristic(string Name, string Value, DateOnly? From = null, DateOnly? To = null, DateOnly? Known = null);
