using AttendanceRules.Model.Rules;

namespace AttendanceRules.Bulk;

/// <summary>What calls for a line: a rule, or a stage of a pathway.</summary>
/// <param name="Duty">The rule or stage.</param>
/// <param name="Number">Its number.</param>
/// <param name="Rule">The rule; null: it is a stage.</param>
/// <param name="Pathway">The number of the pathway among those in force; below zero: it is a rule.</param>
/// <param name="OfParent">The number of the parent whom it is asked of, from 1; 0: none.</param>
internal readonly record struct ScreenedSource(DutyDeclaration Duty, int Number, ScreenedRule? Rule, int Pathway, int OfParent)
{
    public static ScreenedSource Of(ScreenedRule rule, int parent) => new(rule.Rule, rule.Number, rule, -1, parent);

    /// <summary>Whether advice on one is advice on the other: stages of a pathway are advised on together.</summary>
    public bool IsWith(ScreenedSource other) =>
        ReferenceEquals(Rule, other.Rule) && Pathway == other.Pathway && OfParent == other.OfParent;
}
