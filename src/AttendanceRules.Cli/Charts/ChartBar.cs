namespace AttendanceRules.Cli.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Least">The least the value can be.</param>
/// <param name="Most">The most it can be; equal to the least where it is certain.</param>
/// <param name="Text">The value as people read it.</param>
internal sealed record ChartBar(string Label, decimal Least, decimal Most, string Text)
{
    public decimal Middle => (Least + Most) * 0.5m;
}
