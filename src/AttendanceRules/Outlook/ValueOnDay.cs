using AttendanceRules.Advice;

namespace AttendanceRules.Outlook;

/// <summary>The value of a fact from a school day on.</summary>
/// <param name="Date">The day.</param>
/// <param name="Fact">Name of the fact.</param>
/// <param name="Title">Its title.</param>
/// <param name="Value">The value.</param>
public sealed record ValueOnDay(DateOnly Date, string Fact, string Title, FactValue Value);
