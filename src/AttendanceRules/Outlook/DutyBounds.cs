using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Records;

namespace AttendanceRules.Outlook;

/// <summary>Bounds of rules and stages; those with one condition on the same days share one.</summary>
internal sealed class DutyBounds(Book book, MarkedAhead marked, AbsenceBound bound)
{
    private readonly Dictionary<(Expression? Group, Expression When, bool IsPerParent, int First, int Count), ConditionBound> known = [];
    private readonly SubjectFile file = marked.Nothing;

    public DutyBound Of(DutyDeclaration duty) => new(duty, IsKnown(duty) ? ConditionOf(duty, IsPerParent(duty)) : null);

    private bool IsPerParent(DutyDeclaration duty) => duty is RuleDeclaration rule ? rule.Of == SubjectKind.Parent
        : book.Pathways.Any(p => p.IsPerParent && p.Stages.Any(s => ReferenceEquals(s, duty)));

    // Inside an event of casework names mean its own entry. Of a stage on record lines stay whatever its condition says, and of one that
    // waits for what has not happened its needs are sought before.
    private bool IsKnown(DutyDeclaration duty) => duty switch
    {
        RuleDeclaration { On.Action: { } action } => HasNone(action),
        StageDeclaration stage => file.Casework.IsSupplied && stage is { Continues: null, Wait: null or { Anchor: null } }
            && Editions(duty).SelectMany(s => s.Lines).All(l => HasNone(l.Action)),
        _ => true,
    };

    private bool HasNone(string action) => file.Casework.IsSupplied && file.Casework.Of(action).Count == 0;

    // A stage that was taken under an earlier edition counts in a later one.
    private IEnumerable<DutyDeclaration> Editions(DutyDeclaration stage) =>
        book.Pathways.SelectMany(p => p.Stages).Where(s => s.Id == stage.Id);

    private ConditionBound ConditionOf(DutyDeclaration duty, bool isPerParent)
    {
        // An event of an earlier edition's days still calls for what that edition says; an event that is not on record never comes.
        var on = (duty as RuleDeclaration)?.On;
        var days = marked.Ahead.Days.Where(d => on is { Action: null } || (on is null && duty.IsInForce(d))).ToList();
        var gate = duty is RuleDeclaration { Group: { } group } rule ? book.GateOf(group, rule.Cell).When : null;
        var key = (gate, duty.When, isPerParent, days.Count > 0 ? days[0].DayNumber : 0, days.Count);
        if (!known.TryGetValue(key, out var condition))
        {
            known[key] = condition = new ConditionBound(marked, bound, gate is null ? duty.When : new AllOf([gate, duty.When]),
                isPerParent ? [.. file.Parents] : [null], days);
        }

        return condition;
    }
}
