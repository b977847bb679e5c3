using AttendanceRules.Model.Rules;

namespace AttendanceRules.Evaluation.Plans;

/// <summary>A rule of pupils or parents that may call on a date, with what is asked of it first.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Place">
/// The place of its condition, or of what of it does not read the entry that is its event; below zero: nothing is asked first.
/// </param>
/// <param name="IsOfParent">Whether it calls for each parent.</param>
/// <param name="IsShared">Whether its condition rests on no parent, so that what is false for one is false for each.</param>
/// <param name="Entry">The action whose entries are its events; null: it has no such event.</param>
internal readonly record struct PlannedRule(RuleDeclaration Rule, int Place, bool IsOfParent, bool IsShared, string? Entry)
{
    /// <summary>Parts of the condition that are asked before it, in their order: where one is false, so is the whole.</summary>
    public int[] Ahead { get; init; } = [];
}
