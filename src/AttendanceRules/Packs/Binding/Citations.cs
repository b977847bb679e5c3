using AttendanceRules.Calendar;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Packs.Binding;

/// <summary>
/// Finds every citation of packs by the tables of the language: whatever concept has <c>sources</c> or <c>source</c>, at whatever depth,
/// counts.
/// </summary>
internal static class Citations
{
    public static IEnumerable<CitedClause> In(IReadOnlyList<PackFiles> packs)
    {
        foreach (var pack in packs.Where(p => p.Pack is not null))
        {
            var period = (From: (DateOnly?)pack.Pack!.From, pack.Pack.To);
            foreach (var section in PackSection.All)
            {
                foreach (var cited in pack.Each(section).SelectMany(d => Of(d.Item, section.Concept, section.Concept.Name, d.Name, period)))
                {
                    yield return Placed(cited, pack);
                }
            }

            foreach (var member in ObjectSchema.File.Members)
            {
                if (Nesting.Of(ObjectSchema.File, member) is { } concept && member.Form == JsonKind.Map
                    && pack.Single(member.Name) is { } item)
                {
                    foreach (var cited in Of(item, concept, concept.Name, member.Name, period))
                    {
                        yield return Placed(cited, pack);
                    }
                }
            }

            // What a layer changes is in the pack below, yet its citations are the layer's own.
            CitedClause Placed((JsonItem At, string Kind, string Id, JsonItem Owner, DateOnly? From, DateOnly? To) cited, PackFiles pack)
            {
                var own = packs.FirstOrDefault(p => p.Holds(cited.At.File)) ?? pack;
                return new CitedClause(cited.At, cited.Kind, cited.Id, cited.Owner, own, cited.From, cited.To);
            }
        }
    }

    private static IEnumerable<(JsonItem At, string Kind, string Id, JsonItem Owner, DateOnly? From, DateOnly? To)> Of(
        JsonItem item, ObjectSchema concept, string kind, string id, (DateOnly? From, DateOnly? To) outer)
    {
        var (from, to) = (item.Date("from") ?? outer.From, item.Date("to") ?? outer.To);
        foreach (var (member, inside) in concept.Parts)
        {
            if (member.Name is "sources" or "source")
            {
                foreach (var at in item.List(member.Name))
                {
                    yield return (at, kind, id, item, from, to);
                }
            }
            else if (inside is { } inner && item.Has(member.Name))
            {
                var parts = Parts(item, member, inner);
                foreach (var part in parts)
                {
                    var partKind = concept == ObjectSchema.Pathway && inner == ObjectSchema.Rule ? "stage of a pathway" : inner.Name;
                    var partId = part.String("id") is { } own ? $"{id}/{own}" : id;

                    // A value is in force until the next one begins.
                    var end = inner == ObjectSchema.ThresholdValue
                        ? parts.Select(p => p.Date("from")).Where(f => f > part.Date("from")).Min()?.PlusDays(-1) : to;
                    foreach (var cited in Of(part, inner, partKind, partId, (from, end)))
                    {
                        yield return cited;
                    }
                }
            }
        }
    }

    private static List<JsonItem> Parts(JsonItem item, MemberSchema member, ObjectSchema inner)
    {
        var values = item[member.Name] is { Kind: JsonItemKind.Map } map && Nesting.IsByName(inner)
            ? [.. map.Members.Select(m => m.Value)] : item.List(member.Name);
        return [.. values.Where(v => v.Kind == JsonItemKind.Map)];
    }
}
