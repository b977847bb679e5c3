using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Model.Rules;

/// <summary>An amount that a line carries.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Amount">
/// What says how much: a threshold, with its value of the day of the event (else of the advice), or another number, as it is on the day of
/// the advice.
/// </param>
/// <param name="Until">The last day on which it holds; null for none.</param>
internal sealed record ValueDeclaration(string Name, Symbol Amount, Deadline? Until)
{
    public required Origin Origin { get; init; }
}
