using AttendanceRules.Advice;

namespace AttendanceRules.Insight;

/// <summary>What came out at a gate, as a sentence.</summary>
internal static class GateSentence
{
    /// <summary>The sentence.</summary>
    /// <param name="gate">What came out.</param>
    /// <param name="isOfLine">True where the condition is that of the action and the condition of its rule came before.</param>
    public static string Of(GateResult gate, bool isOfLine = false) => isOfLine ? OfLine(gate) : gate.Passed switch
    {
        Truth.True => Passed(gate),
        Truth.False => Stopped(gate),
        _ => Open(gate) + Missing(gate),
    };

    /// <summary>True where a gate is the condition of an action whose rule has one too.</summary>
    public static bool IsOfLine(RuleVerdict verdict, GateResult gate) =>
        gate.Gate == Gate.Condition && verdict.Gates.TakeWhile(g => !ReferenceEquals(g, gate)).Any(g => g.Gate == Gate.Condition);

    private static string OfLine(GateResult gate) => gate.Passed switch
    {
        Truth.True => "The condition of this action holds too.",
        Truth.False => "The condition of its rule holds, that of this action does not.",
        _ => "It is not known whether the condition of this action holds." + Missing(gate),
    };

    private static string Missing(GateResult gate) => gate.Missing.Count > 0 ? $" Not known: {string.Join(", ", gate.Missing)}." : "";

    private static string Passed(GateResult gate) => gate.Gate switch
    {
        Gate.InForce => "It is in force.",
        Gate.Event => $"What it follows has happened{Named(gate)}.",
        Gate.Group => "Its group applies.",
        Gate.Order => $"It is next in its pathway{Named(gate)}.",
        Gate.Wait => "The wait before it is over.",
        Gate.Watch => $"No watch holds it back{Named(gate)}.",
        Gate.Condition => "Its condition holds.",
        Gate.Ended => "It has not ended.",
        Gate.Left => "The pupil was on roll when it began.",
        Gate.Needs => "What it needs first is there.",
        Gate.Fulfilled => "It is neither done nor arranged.",
        _ => gate.Detail.Length > 0 ? $"It withholds the action {gate.Detail}." : "No rule withholds it.",
    };

    private static string Stopped(GateResult gate) => gate.Gate switch
    {
        Gate.InForce => $"It is not in force on this date{Named(gate)}.",
        Gate.Event => $"What it follows has not happened{Named(gate)}.",
        Gate.Group => "Its group does not apply.",
        Gate.Order when gate.Detail.Length > 0 => $"Another step comes first or was taken after it: {gate.Detail}.",
        Gate.Order => "It is not next in its pathway.",
        Gate.Wait when gate.Until is { } end => $"It waits until the end of {ValueWords.Date(end)}{Named(gate)}.",
        Gate.Wait => $"It waits for a length of time to pass{Named(gate)}.",
        Gate.Watch when gate.Until is { } end => $"A watch holds it back until the end of {ValueWords.Date(end)}{Named(gate)}.",
        Gate.Watch => $"A watch holds it back{Named(gate)}.",
        Gate.Condition => "Its condition does not hold.",
        Gate.Ended => $"It has ended: its time is over, or something on record ended it{Named(gate)}.",
        Gate.Left => "The pupil was not on roll when it began, or has left since.",
        Gate.Needs => $"Something it needs first is missing: {string.Join(", ", gate.Missing)}.",
        Gate.Fulfilled => $"It is done or arranged already{Named(gate)}.",
        _ => $"A rule withholds it{Named(gate)}.",
    };

    private static string Open(GateResult gate) => gate.Gate switch
    {
        Gate.InForce => "It is not known whether it is in force.",
        Gate.Event => $"It is not known whether what it follows has happened{Named(gate)}.",
        Gate.Group => "It is not known whether its group applies.",
        Gate.Order => $"It is not known whether it is next in its pathway{Named(gate)}.",
        Gate.Wait => "It is not known whether the wait before it is over.",
        Gate.Watch => $"It is not known whether a watch holds it back{Named(gate)}.",
        Gate.Condition => "It is not known whether its condition holds.",
        Gate.Ended => "It is not known whether it has ended.",
        Gate.Left => "It is not known whether the pupil was on roll when it began.",
        Gate.Needs => "It is not known whether what it needs first is there.",
        Gate.Fulfilled => $"It is not known whether it is done or arranged already{Named(gate)}.",
        _ => $"It is not known whether a rule withholds it{Named(gate)}.",
    };

    private static string Named(GateResult gate) => gate.Detail.Length > 0 ? $" ({gate.Detail})" : "";
}
