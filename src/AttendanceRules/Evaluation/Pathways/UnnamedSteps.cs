using AttendanceRules.Model;
using AttendanceRules.Records;

namespace AttendanceRules.Evaluation.Pathways;

/// <summary>
/// Legal steps that name no parent: on the pathway of one parent they do not say whether they were taken against that one (S27).
/// </summary>
/// <param name="isOfParent">True on the pathway of one parent, who is known by an id.</param>
/// <param name="book">The rules, which say whether an action is a legal step.</param>
internal readonly struct UnnamedSteps(bool isOfParent, Book book)
{
    public bool Include(Entry entry) => isOfParent && entry.Parent is null && book.Actions.TryGetValue(entry.Action, out var action)
        && action.IsLegal;
}
