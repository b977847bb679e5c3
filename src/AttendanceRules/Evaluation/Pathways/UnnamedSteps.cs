using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// Legal steps that name no parent: on the pathway of one parent they do not say whether they were taken against that one (S27).
/// </summary>
/// <param name="isOfParent">True on the pathway of one parent, who is known by an id.</param>
/// <param name="steps">The steps of the pathway.</param>
internal readonly struct UnnamedSteps(bool isOfParent, PathwaySteps steps)
{
    public bool Include(Entry entry) => isOfParent && entry.Parent is null && steps.IsLegal(entry);
}
