using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Packs.Layering;

/// <summary>
/// Lays packs over those they extend (S30): <c>replaces</c> changes an edition of an inherited declaration from a day on, <c>disables</c>
/// ends a rule. What may not be changed, and two layers that change the same thing, are problems.
/// </summary>
internal sealed class Layers(IReadOnlyList<PackFiles> packs, ProblemList problems)
{
    private static readonly PackSection[] Sections =
    [
        PackSection.Thresholds, PackSection.Facts, PackSection.Questions, PackSection.Groups, PackSection.Actions, PackSection.Rules,
        PackSection.Pathways,
    ];

    private readonly Dictionary<(PackSection Section, string Name), (PackFiles Pack, JsonItem At)> changed = [];

    /// <summary>Thresholds that a layer has set.</summary>
    public IReadOnlySet<string> Set =>
        changed.Keys.Where(k => k.Section == PackSection.Thresholds).Select(k => k.Name).ToHashSet(StringComparer.Ordinal);

    public void Apply()
    {
        foreach (var pack in packs.OrderBy(Depth))
        {
            foreach (var section in Sections)
            {
                foreach (var map in pack.Declaring.Select(f => f[section.Name]).OfType<JsonItem>())
                {
                    foreach (var member in Replacing(map))
                    {
                        map.Members.Remove(member);
                        pack.Changes.Add(member.Value);
                        Replace(pack, section, member);
                    }
                }
            }

            foreach (var item in pack.Declaring.SelectMany(f => f.List("disables"))
                .Where(d => ObjectChecker.Check(d, () => ObjectSchema.Disabling, problems)))
            {
                Disable(pack, item);
            }
        }

        Redeclared();
    }

    private static List<JsonMember> Replacing(JsonItem map)
    {
        var replacing = new List<JsonMember>();
        foreach (var member in map.Members)
        {
            if (member.Value.Has("replaces"))
            {
                replacing.Add(member);
            }
        }

        return replacing;
    }

    private void Replace(PackFiles pack, PackSection section, JsonMember member)
    {
        var item = member.Value;
        if (item.String("reason") is null)
        {
            problems.Add("missing-member", item, $"A change of '{member.Name}' needs 'reason'.");
        }

        if (!IsAlone(pack, section, member.Name, item)
            || Find(pack, section, item["replaces"]!, member.Name) is not var (map, edition, basePack))
        {
            return;
        }

        if (!new Override(section, edition, item, problems).IsAllowed())
        {
            return;
        }

        var change = section == PackSection.Pathways ? LaidStages.Over(edition, item, problems) : item;
        if (change is null)
        {
            return;
        }

        var from = item.Date("from") ?? (edition.Date("from") is { } begun && begun > pack.Pack!.From ? begun : pack.Pack!.From);
        var merged = Merged(edition, change, section.HasEditions ? from : null);
        if (ObjectChecker.Check(merged, section.Concept, problems))
        {
            var isWhole = !section.HasEditions || from <= (edition.Date("from") ?? basePack.Pack!.From);
            Put(map, member.Name, edition, isWhole ? [merged] : [Ended(edition, from.PlusDays(-1)), merged]);
        }
    }

    private void Disable(PackFiles pack, JsonItem item)
    {
        var said = item["rule"]!;
        if (!IsAlone(pack, PackSection.Rules, said.Text.Split('@')[0], said)
            || Find(pack, PackSection.Rules, said, said.Text.Split('@')[0]) is not var (map, edition, basePack))
        {
            return;
        }

        if (edition.String("basis") == "statutory")
        {
            problems.Add("too-far", said, $"'{said.Text}' is statutory and cannot be switched off.", "A layer may make it stricter.");
            return;
        }

        var from = pack.Pack!.From;
        var isWhole = from <= (edition.Date("from") ?? basePack.Pack!.From);
        Put(map, said.Text.Split('@')[0], edition, isWhole ? [] : [Ended(edition, from.PlusDays(-1))]);
    }

    // The edition written as NAME@FROM, in a pack that this one extends.
    private (JsonItem Map, JsonItem Edition, PackFiles Pack)? Find(PackFiles pack, PackSection section, JsonItem said, string name)
    {
        var parts = said.Text.Split('@');
        if (parts.Length != 2 || parts[0] != name || !IsoDate.TryParse(parts[1], out var from))
        {
            problems.Add("bad-edition", said, $"'{said.Text}' does not name an edition of '{name}'.",
                $"Write it as {name}@2026-09-01, with the day from which it is in force.");
            return null;
        }

        foreach (var below in Ancestors(pack))
        {
            foreach (var map in below.Declaring.Select(f => f[section.Name]).OfType<JsonItem>().Where(m => m.Has(name)))
            {
                var editions = map.List(name);
                DateOnly Begin(JsonItem e) =>
                    (section == PackSection.Thresholds ? e.List("values").Select(v => v.Date("from")).Max() : e.Date("from"))
                        ?? below.Pack!.From;
                if (editions.FirstOrDefault(e => Begin(e) == from) is not { } edition)
                {
                    var begins = string.Join(", ", editions.Select(e => IsoDate.Text(Begin(e))));
                    problems.Add("stale-edition", said, $"'{name}' has no edition from {IsoDate.Text(from)}; it has {begins}.",
                        "Check what has changed, then name the edition in force.");
                    return null;
                }

                if (editions.Any(e => Begin(e) > from))
                {
                    problems.Add("stale-edition", said,
                        $"A newer edition from {IsoDate.Text(editions.Max(Begin))} replaces '{said.Text}'.",
                        "Check what has changed, then name the edition in force.");
                    return null;
                }

                return (map, edition, below);
            }
        }

        problems.Add("unknown-edition", said, $"Unknown '{name}' in '{section.Name}': no pack that '{pack.Pack!.Id}' extends declares it.",
            Nearest.Suggest(name, Ancestors(pack).SelectMany(p => p.Each(section)).Select(d => d.Name)));
        return null;
    }

    // Of two layers that change one thing one must extend the other, and then it is the later one's to change.
    private bool IsAlone(PackFiles pack, PackSection section, string name, JsonItem at)
    {
        if (changed.TryGetValue((section, name), out var earlier) && !Ancestors(pack).Contains(earlier.Pack))
        {
            problems.Add("conflicting-layers", at,
                $"'{name}' is changed here and at {earlier.At.File}({earlier.At.Line},{earlier.At.Column}), "
                + "but neither pack extends the other.");
            return false;
        }

        changed[(section, name)] = (pack, at);
        return true;
    }

    // A name declared again without saying what it replaces.
    private void Redeclared()
    {
        foreach (var section in new[] { PackSection.Rules, PackSection.Pathways })
        {
            var seen = new Dictionary<string, (PackFiles Pack, JsonItem At)>(StringComparer.Ordinal);
            foreach (var pack in packs)
            {
                foreach (var declared in pack.Declarations(section))
                {
                    var (name, at) = (declared.Name, declared.Editions[0]);
                    if (!seen.TryAdd(name, (pack, at)) && seen[name].Pack != pack)
                    {
                        var first = seen[name].At;
                        problems.Add("duplicate-name", at,
                            $"'{name}' is declared already, at {first.File}({first.Line},{first.Column}).",
                            Redeclaration.Mend(name, seen[name].Pack, pack, packs));
                    }
                }
            }
        }
    }

    private IEnumerable<PackFiles> Ancestors(PackFiles pack) => pack.Below(packs);

    private int Depth(PackFiles pack) => Ancestors(pack).Count();

    private static JsonItem Merged(JsonItem edition, JsonItem change, DateOnly? from)
    {
        var merged = new JsonItem(JsonItemKind.Map, change.File, change.Line, change.Column, change.Path);
        merged.Members.AddRange(edition.Members.Where(m => !change.Has(m.Name) && (m.Name != "from" || from is null)));
        var isThreshold = edition.Has("values") && edition.Has("unit");
        merged.Members.AddRange(change.Members
            .Where(m => m.Name is not ("replaces" or "reason" or "from") || (m.Name == "from" && from is null))
            .Select(m => m.Name == "values" && isThreshold ? m with { Value = Values(edition, m.Value) } : m));
        if (from is { } day)
        {
            merged.Members.Add(Dated("from", day, change));
        }

        return merged;
    }

    // A threshold keeps its values up to the first new one.
    private static JsonItem Values(JsonItem edition, JsonItem values)
    {
        var first = values.Items.Select(v => v.Date("from")).Min();
        var all = new JsonItem(JsonItemKind.List, values.File, values.Line, values.Column, values.Path);
        all.Items.AddRange(edition.List("values").Where(v => v.Date("from") < first));
        all.Items.AddRange(values.Items);
        return all;
    }

    /// <summary>What was written, with its last day.</summary>
    internal static JsonItem Ended(JsonItem edition, DateOnly last)
    {
        var ended = new JsonItem(JsonItemKind.Map, edition.File, edition.Line, edition.Column, edition.Path);
        ended.Members.AddRange(edition.Members.Where(m => m.Name != "to"));
        ended.Members.Add(Dated("to", last, edition));
        return ended;
    }

    /// <summary>What was written, without some of its members.</summary>
    internal static JsonItem Without(JsonItem item, params string[] members)
    {
        var left = new JsonItem(JsonItemKind.Map, item.File, item.Line, item.Column, item.Path);
        left.Members.AddRange(item.Members.Where(m => !members.Contains(m.Name, StringComparer.Ordinal)));
        return left;
    }

    internal static JsonMember Dated(string name, DateOnly date, JsonItem at)
    {
        var item = new JsonItem(JsonItemKind.Text, at.File, at.Line, at.Column, at.Path + "." + name) { Text = IsoDate.Text(date) };
        return new JsonMember(name, item, at.Line, at.Column);
    }

    private static void Put(JsonItem map, string name, JsonItem edition, IReadOnlyList<JsonItem> instead)
    {
        var index = map.Members.FindIndex(m => m.Name == name);
        var value = map.Members[index].Value;
        var list = new JsonItem(JsonItemKind.List, value.File, value.Line, value.Column, value.Path);
        list.Items.AddRange((value.Kind == JsonItemKind.List ? value.Items : [value])
            .SelectMany(e => ReferenceEquals(e, edition) ? instead : [e]));
        map.Members[index] = map.Members[index] with { Value = list };
    }
}
