using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Expressions;
using AttendanceRules.Model.Pathways;
using AttendanceRules.Model.Rules;
using AttendanceRules.Packs.Json;
using AttendanceRules.Problems;

namespace AttendanceRules.Checks;

/// <summary>
/// Rules and stages that call for an action of a kind without asking what packs say that such actions must ask for (<c>mustAsk</c>), in
/// their condition, needs or group, or in a stage before. What a step of the same kind on record calls for has been asked for it.
/// </summary>
internal static class RequiredNames
{
    public static void Check(IReadOnlyList<PackFiles> all, IReadOnlyList<PackFiles> packs, Book book, ProblemList problems)
    {
        var required = all.SelectMany(Declared).ToLookup(r => r.Kind, r => r.Name);
        foreach (var duty in book.Duties.Where(d => packs.Any(p => p.Holds(d.Origin.File))))
        {
            var asked = required.Count > 0 ? Asked(duty, book) : [];
            foreach (var (line, way) in Lines(duty))
            {
                var kind = line.Declared.Kind;
                var named = asked.Concat(Names(line.When)).Concat(way is null ? [] : Names(way.When).Concat(way.Needs))
                    .SelectMany(n => n.AllUses()).Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
                foreach (var name in required[kind.ToWord()].Where(n => !named.Contains(n) && !IsAfter(duty, kind, book)))
                {
                    problems.Warn("does-not-ask", line.Origin,
                        $"'{duty.Id}' calls for '{line.Action}', whose kind is '{kind.ToWord()}', without asking for '{name}'.",
                        $"Add '{name}' to the condition.");
                }
            }
        }
    }

    /// <summary>What a pack says of kinds of action: the kind, and a name that must be asked for.</summary>
    public static IEnumerable<(string Kind, string Name)> Declared(PackFiles pack) =>
        pack.Files.SelectMany(f => f["mustAsk"]?.Members ?? [])
            .SelectMany(m => (m.Value.Kind == JsonItemKind.List ? m.Value.Items : [m.Value]).Select(n => (m.Name, n.Text)));

    private static IEnumerable<(LineDeclaration Line, AlternativeDeclaration? Way)> Lines(DutyDeclaration duty) =>
        duty is RuleDeclaration { Withhold: not null } ? []
            : duty.Do.Concat(duty.OneOf).Select(l => (l, (AlternativeDeclaration?)null))
                .Concat(duty.FirstOf.SelectMany(w => w.Do.Select(l => (l, (AlternativeDeclaration?)w))));

    private static List<Symbol> Asked(DutyDeclaration duty, Book book)
    {
        var own = Names(duty.When).Concat(duty.Needs);
        if (duty is RuleDeclaration { Group: { } group })
        {
            own = own.Concat(Names(book.GateOf(group, null).When));
        }

        if (duty is StageDeclaration stage && book.Pathways.FirstOrDefault(p => p.Stages.Contains(stage)) is { } pathway)
        {
            var index = pathway.Index(stage.Id);
            own = own.Concat(pathway.Stages.Take(index).Where(s => pathway.Leads(index, s.Id))
                .SelectMany(s => Names(s.When).Concat(s.Needs)));
        }

        return [.. own];
    }

    private static bool IsAfter(DutyDeclaration duty, ActionKind kind, Book book) =>
        duty is RuleDeclaration { On.Action: { } begun } && book.Actions.TryGetValue(begun, out var action) && action.Kind == kind;

    private static IEnumerable<Symbol> Names(Expression when) => when.Names;
}
