namespace AttendanceRules.Impacts;

/// <summary>The title of an action of either of two books.</summary>
internal static class ActionTitles
{
    /// <summary>By name; the later book's where both have one, and the name itself where neither does.</summary>
    public static Func<string, string> Of(RuleBook before, RuleBook after) => action =>
        after.Book.Actions.GetValueOrDefault(action)?.Title ?? before.Book.Actions.GetValueOrDefault(action)?.Title ?? action;
}
