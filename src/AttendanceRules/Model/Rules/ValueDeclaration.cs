using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Rules;

/// <summary>An amount that a line carries.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Amount">The threshold that says how much, on the day of the event (else of the advice).</param>
/// <param name="Until">The last day on which it holds; null for none.</param>
internal sealed record ValueDeclaration(string Name, ThresholdName Amount, Deadline? Until)
{
    public required Origin Origin { get; init; }
}
