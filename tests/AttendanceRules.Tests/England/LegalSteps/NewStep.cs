using AttendanceRules.Advice;

namespace AttendanceRules.Tests.England.LegalSteps;

/// <summary>Which conditions a formal or legal step has to meet, as the law has them: written down here by hand.</summary>
internal static class NewStep
{
    private static readonly StepCondition[] All = [StepCondition.OfAge, StepCondition.Unauthorised, StepCondition.OnRoll];

    // What begins with a notice that was issued, a conviction or a court's direction goes on whatever the pupil's age and school; a board
    // meets about an exclusion, not about absence.
    private static readonly string[] Begun = ["penalty-notice ", "prosecute:convicted ", "court-directs "];

    /// <summary>The conditions of an advised action; empty: it is not a new formal or legal step about attendance.</summary>
    public static IReadOnlyList<StepCondition> Conditions(RecommendedAction action) => action switch
    {
        { Kind: not (ActionKind.Formal or ActionKind.Legal) } or { Action: "board-meets" } => [],
        _ when HasBegun(action) => [],

        // Section 437 is about a child who has left school; an order that a court made runs on at another school.
        { Action: "attendance-order-notice" or "attendance-order" or "prosecute-order" } => [StepCondition.OfAge],
        { Event: { } told } when told.StartsWith("attendance-order ", StringComparison.Ordinal) => [StepCondition.OfAge],
        { Action: "extend-supervision" or "prosecute-breach" } => [StepCondition.OfAge],

        // About a day in a public place, and about a suspension: whether there was absence does not matter.
        { Action: "excluded-notice" } => [StepCondition.OfAge, StepCondition.OnRoll],
        { Action: "apply-parenting-order" } => [StepCondition.OnRoll],
        _ => All,
    };

    /// <summary>Whether it is a formal or legal step that an earlier one calls for, which no condition ends.</summary>
    public static bool HasBegun(RecommendedAction action) => action.Kind is ActionKind.Formal or ActionKind.Legal
        && Begun.Any(b => action.Event?.StartsWith(b, StringComparison.Ordinal) == true);

    /// <summary>The steps of the advice that a condition forbids, with the condition.</summary>
    public static IEnumerable<(RecommendedAction Step, StepCondition Broken)> Forbidden(GeneratedPupil pupil, PupilAdvice advice) =>
        from action in advice.Actions
        from condition in Conditions(action)
        where !pupil.Meets(condition)
        select (action, condition);
}
