using AttendanceRules.Calendar;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;

namespace AttendanceRules.Analysis;

/// <summary>All that packs declare, read without an error, as lints look at it.</summary>
internal sealed class WrittenBook
{
    public WrittenBook(
        SchoolWeek week, IReadOnlyDictionary<string, Symbol> symbols,
        IReadOnlyDictionary<string, ActionDeclaration> actions,
        IReadOnlyList<RuleDeclaration> rules, IReadOnlyList<PathwayDeclaration> pathways)
    {
        (Week, Symbols, Actions, Rules) = (week, symbols, actions, rules);
        Pathways = [.. pathways.Select(p => new WrittenPathway(p))];
        Stages = [.. Pathways.SelectMany(p => p.Stages)];
        CalledByRules = rules.SelectMany(r => r.Lines).Select(l => l.Action).ToHashSet(StringComparer.Ordinal);
        var asked = rules.Concat<DutyDeclaration>(Stages.Select(s => s.Declared))
            .SelectMany(r => r.Needs.Concat(r.FirstOf.SelectMany(w => w.Needs)))
            .SelectMany(n => n.AllUses()).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        var supplying = actions.Values.Where(a => a.Supplies is { } question && asked.Contains(question)).Select(a => a.Id);
        Called = CalledByRules.Concat(Stages.SelectMany(s => s.Calls)).Concat(supplying).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The school week by which lengths are counted.</summary>
    public SchoolWeek Week { get; }

    /// <summary>How long parts of a school year usually are; null where no pack says so.</summary>
    public UsualWeeks? Usual { get; init; }

    /// <summary>Every name that conditions can use.</summary>
    public IReadOnlyDictionary<string, Symbol> Symbols { get; }

    public IReadOnlyDictionary<string, ActionDeclaration> Actions { get; }

    public IReadOnlyList<RuleDeclaration> Rules { get; }

    public IReadOnlyList<WrittenPathway> Pathways { get; }

    /// <summary>Rules and stages.</summary>
    public IEnumerable<DutyDeclaration> Duties => Rules.Concat<DutyDeclaration>(Stages.Select(s => s.Declared));

    public IReadOnlyList<WrittenStage> Stages { get; }

    /// <summary>Actions that rules outside the pathways call for.</summary>
    public IReadOnlySet<string> CalledByRules { get; }

    /// <summary>Actions that any rule or stage calls for, those that supply an answer it needs included (S10).</summary>
    public IReadOnlySet<string> Called { get; }
}
