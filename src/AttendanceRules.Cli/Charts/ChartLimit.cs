namespace AttendanceRules.Cli.Charts;

/// <summary>A value with which a chart compares, drawn as a dashed line.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The value.</param>
internal sealed record ChartLimit(string Name, decimal Value);
