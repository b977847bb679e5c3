using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Binding;

/// <summary>Reads groups, and which groups go on for which.</summary>
internal sealed class GroupBinder(
    IReadOnlyList<PackFiles> packs, SymbolTable names, IReadOnlyList<string> stakeholders, ProblemList problems)
{
    /// <summary>Every edition whose condition could be read, in the order of the packs.</summary>
    public List<GroupDeclaration> Read() =>
        [.. packs.SelectMany(p => p.Each(PackSection.Groups).Select(g => Group(g.Name, g.Item, p.Pack!))).OfType<GroupDeclaration>()];

    private GroupDeclaration? Group(string name, JsonItem item, PackDeclaration pack) => names.Find(name) is not ConditionFact when ? null
        : new GroupDeclaration(name, when, pack.Id, item.Date("from") ?? pack.From, item.Date("to"), names.Origins.Of(item))
        {
            PublishedFrom = names.Origins.Phrase(item["publishedFrom"], EmbeddedSyntax.None), Sources = item.Strings("sources"),
        };

    /// <summary>Group to the groups it includes, with the stakeholders for whom.</summary>
    public Dictionary<string, IReadOnlyList<(string, IReadOnlyList<string>)>> Includes(IReadOnlyList<GroupDeclaration> groups)
    {
        var known = groups.Select(g => g.Name).ToHashSet(StringComparer.Ordinal);
        var includes = new Dictionary<string, IReadOnlyList<(string, IReadOnlyList<string>)>>(StringComparer.Ordinal);
        foreach (var (name, item) in packs.SelectMany(p => p.Each(PackSection.Groups)).Where(g => known.Contains(g.Name)))
        {
            includes[name] = [.. (item["includes"]?.Members ?? []).Select(m => Included(name, item["includes"]!, m, groups))];
        }

        return includes;
    }

    private (string, IReadOnlyList<string>) Included(string name, JsonItem includes, JsonMember member,
        IReadOnlyList<GroupDeclaration> groups)
    {
        if (!groups.Any(g => g.Name == member.Name))
        {
            problems.Add("unknown-group", member.Value, $"Unknown group '{member.Name}' in the includes of '{name}'.",
                Nearest.Suggest(member.Name, groups.Select(g => g.Name)));
        }

        var whom = includes.Strings(member.Name);
        foreach (var unknown in whom.Where(w => !stakeholders.Contains(w, StringComparer.Ordinal)))
        {
            problems.Add("unknown-stakeholder", member.Value, $"Unknown stakeholder '{unknown}'.", Nearest.Suggest(unknown, stakeholders)
                ?? $"Declared are: {string.Join(", ", stakeholders)}.");
        }

        return (member.Name, whom);
    }
}
