using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Facts;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Model.Windows;

namespace AttendanceRules.Outlook;

/// <summary>Which rules and stages look at sessions to come, and which actions they can bring.</summary>
internal sealed class DutyReading(Book book, MarkReading marks)
{
    /// <summary>Rules that call for something of pupils or parents, and look at sessions to come.</summary>
    public IReadOnlyList<RuleDeclaration> Rules => field ??= [.. book.Rules
        .Where(r => r.Of != SubjectKind.School && r.Withhold is null && Reads(r))];

    /// <summary>Pathways of which something looks at sessions to come: all editions of each.</summary>
    public IReadOnlyList<PathwayDeclaration> Pathways => field ??= [.. book.Pathways
        .GroupBy(p => p.Id, StringComparer.Ordinal).Where(g => g.Any(Reads)).SelectMany(g => g)];

    /// <summary>The actions that a rule or stage can bring: its own, and those that supply what it needs.</summary>
    public IReadOnlyList<ActionDeclaration> ActionsOf(DutyDeclaration duty)
    {
        var needs = duty.Needs.Concat(duty.FirstOf.SelectMany(a => a.Needs)).SelectMany(n => n.AllUses()).Select(n => n.Name)
            .ToHashSet(StringComparer.Ordinal);
        var own = duty.Lines.Concat(WatchesOf(duty).SelectMany(w => w.Do)).Select(l => l.Action).ToHashSet(StringComparer.Ordinal);
        return [.. book.Actions.Values.Where(a => own.Contains(a.Id) || needs.Contains(a.Id)
                || (a.Supplies is { } supplied && needs.Contains(supplied)))
            .OrderBy(a => a.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<WatchDeclaration> WatchesOf(DutyDeclaration duty) => duty is StageDeclaration stage ? stage.Watches : [];

    private bool Reads(PathwayDeclaration pathway) => pathway.Stages.Any(Reads) || marks.Reads(pathway.Cycle) || Reads(pathway.On);

    private bool Reads(RuleDeclaration rule) => Reads((DutyDeclaration)rule) || marks.Reads(rule.Cycle) || Reads(rule.On)
        || rule.EndedBy.Any(marks.Reads) || (rule.Group is { } group && marks.Reads(book.GateOf(group, rule.Cell).When));

    private bool Reads(StageDeclaration stage) => Reads((DutyDeclaration)stage) || Reads(stage.Wait) || stage.Watches.Any(Reads);

    private bool Reads(DutyDeclaration duty) => marks.Reads(duty.When) || duty.Needs.Any(marks.Reads) || duty.Lines.Any(Reads)
        || duty.FirstOf.Any(a => marks.Reads(a.When) || a.Needs.Any(marks.Reads));

    private bool Reads(WatchDeclaration watch) => watch.Do.Any(Reads)
        || new[] { watch.Improved, watch.Early }.OfType<Expression>().Any(marks.Reads);

    // A day on or after which it may be done decides whether it is due; its last day does not.
    private bool Reads(LineDeclaration line) => marks.Reads(line.When) || Reads(line.NotBefore)
        || book.Rules.Any(r => r.Withhold == line.Action && marks.Reads(r.When));

    private bool Reads(Deadline? deadline) => deadline is not null && (marks.Reads(deadline.Anchor) || Reads(deadline.Base));

    private bool Reads(EventDeclaration? on) => on is not null && (marks.Reads(on.Sessions) || marks.Reads(on.Start));
}
