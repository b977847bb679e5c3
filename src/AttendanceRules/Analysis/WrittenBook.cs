using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Analysis;

/// <summary>All that packs declare, read without an error, beside its places in their files.</summary>
internal sealed class WrittenBook
{
    public WrittenBook(IReadOnlyList<PackFiles> packs, SymbolTable names, IReadOnlyDictionary<string, ActionDeclaration> actions, IReadOnlyList<RuleDeclaration> rules, IReadOnlyList<PathwayDeclaration> pathways)
    {
        (Packs, Names, Actions) = (packs, names, actions);
        Rules = [.. rules.Zip(packs.SelectMany(p => p.Each(PackSection.Rules)), (r, place) => (r, place.Item))];
        Pathways = [.. pathways.Zip(packs.SelectMany(p => p.Each(PackSection.Pathways)), (p, place) => new WrittenPathway(p, place.Item))];
        Stages = [.. Pathways.SelectMany(p => p.Stages)];
        CalledByRules = rules.SelectMany(r => r.Lines).Select(l => l.Action).ToHashSet(StringComparer.Ordinal);
        var asked = rules.Concat<DutyDeclaration>(Stages.Select(s => s.Declared)).SelectMany(r => r.Needs.Concat(r.FirstOf.SelectMany(w => w.Needs))).SelectMany(n => n.AllUses()).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        Called = CalledByRules.Concat(Stages.SelectMany(s => s.Calls)).Concat(actions.Values.Where(a => a.Supplies is { } question && asked.Contains(question)).Select(a => a.Id)).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<PackFiles> Packs { get; }

    public SymbolTable Names { get; }

    public IReadOnlyDictionary<string, ActionDeclaration> Actions { get; }

    public IReadOnlyList<(RuleDeclaration Declared, JsonItem At)> Rules { get; }

    public IReadOnlyList<WrittenPathway> Pathways { get; }

    public IReadOnlyList<WrittenStage> Stages { get; }

    /// <summary>Actions that rules outside the pathways call for.</summary>
    public IReadOnlySet<string> CalledByRules { get; }

    /// <summary>Actions that any rule or stage calls for, those that supply an answer it needs included (S10).</summary>
    public IReadOnlySet<string> Called { get; }

    /// <summary>The clause of a source, where a pack declares it; else null.</summary>
    public string? Clause(string document, string clause) =>
        Packs.SelectMany(p => p.Each(PackSection.Sources)).Where(s => s.Name == document).Select(s => s.Item["clauses"]?[clause]).OfType<JsonItem>()
            .Select(c => c.Kind == JsonItemKind.Text ? c.Text : c.String("text")).FirstOrDefault();
}
