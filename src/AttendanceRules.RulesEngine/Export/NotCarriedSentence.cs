namespace AttendanceRules.RulesEngine.Export;

/// <summary>What is said about each part that a workflow cannot carry.</summary>
internal static class NotCarriedSentence
{
    public static string Of(NotCarriedKind kind) => kind switch
    {
        NotCarriedKind.Facts => "Windows, counts, rates, bands and the values of thresholds are facts. This library works them out for a "
            + "date and a pupil; a workflow only compares them.",
        NotCarriedKind.Record => "What is on record already is not taken off, and leaving ends nothing. A workflow calls for an action as "
            + "long as its condition is true.",
        NotCarriedKind.Event => "A rule with an event calls once for each event. A workflow has no memory of events, so the rule is left "
            + "out.",
        NotCarriedKind.Pathway => "A condition on a fact of the pathway's cycle or watch depends on the stages on record. A workflow has "
            + "no memory of pathways, so the line or name is left out.",
        NotCarriedKind.Turn => "The condition of a stage is carried. Whether it is the stage's turn depends on the stages on record.",
        NotCarriedKind.Wait => "How long a stage waits counts from the stage before it, or from an event.",
        NotCarriedKind.Watch => "A watch runs from the day its stage was recorded, and is judged once, on its last day.",
        NotCarriedKind.Deadline => "A deadline counts from the first day on which the condition was true, or from an event. A workflow "
            + "has no yesterday, so the deadline is a text in the properties.",
        NotCarriedKind.Repeat => "A line that repeats is due so long after the last one on record.",
        NotCarriedKind.Cycle => "A rule with a cycle is done once in each cycle.",
        NotCarriedKind.End => "A rule that lapses, or that something on record ends, is over while its condition may still be true.",
        NotCarriedKind.Needs => "What a stage or rule needs first is named by the advice, and sought from whoever knows it.",
        NotCarriedKind.FirstOf => "Each way is a rule of its own. That only the first way which holds is taken is not carried.",
        NotCarriedKind.OneOf => "Each action of a choice is a rule of its own. That one of them is enough is not carried.",
        _ => "A rule that withholds is a rule of its own. That it takes the action of other rules away is not carried.",
    };
}
