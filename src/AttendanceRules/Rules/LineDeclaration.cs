using AttendanceRules.Language;

namespace AttendanceRules.Rules;

/// <summary>One line of a rule's <c>do</c>.</summary>
internal sealed record LineDeclaration(string Action, Condition When, bool IsEachParent, Deadline? Due, Deadline? NotBefore, Force? Force, DateOnly From, DateOnly? To)
{
    /// <summary>How long after the last one done the next is due; null: it is done once.</summary>
    public Func<DateOnly, Calendar.Length?>? Every { get; init; }

    public bool IsInForce(DateOnly date) => From <= date && !(date > To);
}
