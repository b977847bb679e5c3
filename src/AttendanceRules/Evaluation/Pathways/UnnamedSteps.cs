using AttendanceRules.Model.Pathways;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// Legal steps that name no parent: on the pathway of one parent they do not say whether they were taken against that one (S27).
/// </summary>
/// <param name="pathway">The pathway.</param>
/// <param name="plain">Whose pathway it is.</param>
/// <param name="isLegal">Whether an action is a legal step.</param>
internal sealed class UnnamedSteps(PathwayDeclaration pathway, EvaluationContext plain, Func<string, bool> isLegal)
{
    public bool Include(Entry entry) => pathway.IsPerParent && entry.Parent is null && plain.Parent is { Length: > 0 }
        && isLegal(entry.Action);
}
