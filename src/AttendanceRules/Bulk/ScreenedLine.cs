using AttendanceRules.Model.Rules;

namespace AttendanceRules.Bulk;

/// <summary>A line of a rule with its action.</summary>
/// <param name="Line">The line.</param>
/// <param name="Action">What it calls for.</param>
/// <param name="Number">The number of the action in the plan.</param>
internal sealed record ScreenedLine(LineDeclaration Line, ActionDeclaration Action, int Number)
{
    /// <summary>Whether it can be advised on the date, and to somebody.</summary>
    public bool IsAdvised(DateOnly date) => Line.IsInForce(date) && Action.By.Count > 0;
}
