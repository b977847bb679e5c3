using AttendanceRules.Insight;

namespace AttendanceRules.Outlook;

/// <summary>Lines of an outlook under one heading; what is meant comes first.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Items">What is meant, each with its sentences.</param>
internal sealed record OutlookPart(string Heading, IReadOnlyList<(string Title, IReadOnlyList<ExplainedLine> Lines)> Items);
