namespace AttendanceRules.Insight;

/// <summary>A sentence of an explanation, with how deep it is set.</summary>
/// <param name="Depth">0 for the first level.</param>
/// <param name="Text">The sentence.</param>
internal sealed record ExplainedLine(int Depth, string Text);
