using AttendanceRules.Language;

namespace AttendanceRules.Rules;

/// <summary>One line of a rule's <c>do</c>.</summary>
internal sealed record LineDeclaration(string Action, Condition When, bool IsEachParent, Deadline? Due, Deadline? NotBefore, Force? Force, DateOnly From, DateOnly? To);
