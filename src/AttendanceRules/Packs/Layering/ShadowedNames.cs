using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Layering;

/// <summary>
/// A fact or threshold of a pack that has the name of one of a pack below it (S30): the pack and what extends it mean their own, everybody
/// else the one below, which is PACK:NAME from then on. What records and advice name (questions, groups, actions, rules) is never shadowed.
/// </summary>
internal sealed class ShadowedNames(IReadOnlyList<PackFiles> packs, ProblemList problems)
{
    private const NameKinds Kinds = NameKinds.Fact | NameKinds.Threshold;

    private static readonly PackSection[] Sections = [PackSection.Thresholds, PackSection.Facts];

    private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);

    /// <summary>Renames what is shadowed, and warns of it.</summary>
    public void Apply()
    {
        foreach (var pack in packs.OrderBy(p => p.Below(packs).Count()))
        {
            foreach (var declared in Declared(pack).ToList())
            {
                if (pack.Below(packs).FirstOrDefault(a => Declared(a).Any(d => d.Name == declared.Name)) is { } below)
                {
                    Shadow(pack, below, declared.Name, declared.Editions[0]);
                }
            }
        }
    }

    /// <summary>The name of a threshold that a layer has set, as it is now.</summary>
    public string Now(string name) => renamed.GetValueOrDefault(name, name);

    private static IEnumerable<DeclaredEditions> Declared(PackFiles pack) => Sections.SelectMany(pack.Declarations);

    private void Shadow(PackFiles pack, PackFiles below, string name, JsonItem at)
    {
        var full = $"{below.Pack!.Id}:{name}";
        renamed[name] = full;
        var first = at;
        foreach (var map in Sections.SelectMany(s => below.Declaring.Select(f => f[s.Name])).OfType<JsonItem>())
        {
            for (var i = 0; i < map.Members.Count; i++)
            {
                if (map.Members[i].Name == name)
                {
                    first = map.Members[i].Value;
                    map.Members[i] = map.Members[i] with { Name = full };
                }
            }
        }

        problems.Warn("shadows-name", at,
            $"'{name}' is also declared at {first.File}({first.Line},{first.Column}). Here it means the one of '{pack.Pack!.Id}'.",
            $"Write '{full}' where the other is meant, or choose another name.");
        foreach (var file in packs.SelectMany(p => p.Files))
        {
            foreach (var text in TextsOf(file).Where(t => !MeansOwn(t.At.File, pack)))
            {
                text.At.Text = Renamed(text.At.Text, text.Phrasing, name, full);
            }
        }
    }

    // What a layer changed is in the place of what it changes: its texts are those of its own file.
    private bool MeansOwn(string file, PackFiles pack) =>
        packs.FirstOrDefault(p => p.Holds(file)) is { } of && (of == pack || of.Below(packs).Contains(pack));

    private static string Renamed(string text, EmbeddedSyntax phrasing, string name, string full)
    {
        foreach (var (found, offset) in Phrases.Names(text, phrasing).Reverse().Where(n => n.Name == name))
        {
            text = text[..offset] + full + text[(offset + found.Length)..];
        }

        return text;
    }

    private static IEnumerable<(JsonItem At, EmbeddedSyntax Phrasing)> TextsOf(JsonItem file) =>
        PackSection.All.SelectMany(s => (file[s.Name]?.Members ?? []).SelectMany(m => m.Value.Kind == JsonItemKind.List
            ? m.Value.Items : [m.Value]).SelectMany(i => Inside(i, s.Concept)))
            .Concat(ObjectSchema.File.Parts.Where(p => PackSection.All.All(s => s.Name != p.Member.Name))
                .SelectMany(p => Member(file, p.Member, p.Inside)));

    private static IEnumerable<(JsonItem At, EmbeddedSyntax Phrasing)> Inside(JsonItem item, ObjectSchema concept) =>
        item.Kind == JsonItemKind.Map ? concept.Parts.SelectMany(p => Member(item, p.Member, p.Inside)) : [];

    private static IEnumerable<(JsonItem At, EmbeddedSyntax Phrasing)> Member(JsonItem item, MemberSchema member, ObjectSchema? inside)
    {
        if (item[member.Name] is not { } value)
        {
            yield break;
        }

        var canName = member.Phrasing != EmbeddedSyntax.None || (member.Names & Kinds) != NameKinds.None;
        var isByName = value.Kind == JsonItemKind.Map && (inside is null || Nesting.IsByName(inside));
        foreach (var at in isByName ? value.Members.Select(m => m.Value) : value.Kind == JsonItemKind.List ? value.Items : [value])
        {
            if (at.Kind == JsonItemKind.Text && canName)
            {
                yield return (at, member.Phrasing == EmbeddedSyntax.None ? EmbeddedSyntax.Names : member.Phrasing);
            }

            foreach (var text in inside is null ? [] : Inside(at, inside))
            {
                yield return text;
            }
        }
    }
}
