using AttendanceRules.Model.Windows;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>The window of a fact that counts: it is always written, so that nobody has to know in which time a fact without one counts.</summary>
internal static class FactWindow
{
    public const string Everything = "ever";

    /// <summary>The window in <c>in</c>; where none is written, a problem with the window that keeps the meaning such a fact had, and null.</summary>
    public static Window? Of(string name, JsonItem fact, string usual, SymbolTable names, ProblemList problems)
    {
        if (!fact.Has("in"))
        {
            problems.Add("missing-window", fact, $"The fact '{name}' does not say in which time it counts.", $"Add \"in\": \"{usual}\", which is what it meant so far.");
        }

        return names.Window(fact["in"]);
    }
}
