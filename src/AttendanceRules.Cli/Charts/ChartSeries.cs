namespace AttendanceRules.Cli.Charts;

/// <summary>Values in a row, drawn as a line.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Values">A value for each place; null: there is none, and the line has a gap.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values);
