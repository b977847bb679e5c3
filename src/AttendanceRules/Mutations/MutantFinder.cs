using System.Text.Json;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Mutations;

/// <summary>Every mutant of a file of a pack, in the order written. What is not of rules, as sources and cases, has none.</summary>
internal sealed class MutantFinder(JsonItem file, string text, IReadOnlyList<string> stakeholders)
{
    private static readonly PackSection[] Sections =
    [
        PackSection.Thresholds, PackSection.Facts, PackSection.Questions, PackSection.Groups, PackSection.Actions, PackSection.Rules,
        PackSection.Pathways,
    ];

    // Lists whose order means something: the first action puts a stage on record, the first way that holds is taken.
    private static readonly string[] Ordered = ["stages", "firstOf", "do"];

    public IEnumerable<Mutant> Find() =>
        from member in file.Members
        let section = Array.Find(Sections, s => s.Name == member.Name)
        where section is not null
        from declared in member.Value.Members
        from item in declared.Value.Kind == JsonItemKind.List ? declared.Value.Items : [declared.Value]
        from mutant in Walk(item, section.Concept, declared.Name)
        select mutant;

    private IEnumerable<Mutant> Walk(JsonItem item, ObjectSchema concept, string owner)
    {
        foreach (var member in item.Members)
        {
            if (concept.Find(member.Name) is not { } known)
            {
                continue;
            }

            foreach (var mutant in OfMember(member.Value, known, owner).Concat(Swaps(member, owner)))
            {
                yield return mutant;
            }

            if (Nesting.Of(concept, known) is not { } inside)
            {
                continue;
            }

            var parts = member.Value.Kind == JsonItemKind.List ? member.Value.Items
                : Nesting.IsByName(inside) ? member.Value.Members.ConvertAll(m => m.Value) : [member.Value];
            foreach (var mutant in parts.Where(p => p.Kind == JsonItemKind.Map)
                .SelectMany(p => Walk(p, inside, concept == ObjectSchema.Pathway ? $"{owner}/{p.String("id")}" : owner)))
            {
                yield return mutant;
            }
        }
    }

    private IEnumerable<Mutant> OfMember(JsonItem value, MemberSchema known, string owner)
    {
        var texts = value.Kind == JsonItemKind.List ? value.Items : value.Kind == JsonItemKind.Map ? value.Members.ConvertAll(m => m.Value)
            : [value];
        if (value.Kind == JsonItemKind.Number)
        {
            return PhraseMutants.Beside(value.Text).Select(n => Changed(value, owner, "number", value.Text, n, n));
        }

        if (known.Form == JsonKind.Date)
        {
            // An end that comes a day sooner, a beginning a day later.
            return known.Name is "from" or "to" && IsoDate.TryParse(value.Text, out var day)
                ? [Quoted(value, owner, "date", value.Text, IsoDate.Text(day.AddDays(known.Name == "from" ? 1 : -1)))] : [];
        }

        return known.Name switch
        {
            "unit" when PhraseMutants.OtherUnit(value.Text) is { } unit => [Quoted(value, owner, "unit", value.Text, unit)],
            "by" when texts.Count > 0 => [Quoted(texts[0], owner, "stakeholder", texts[0].Text, OtherThan(texts))],
            _ when known.Phrasing is EmbeddedSyntax.Condition or EmbeddedSyntax.Window or EmbeddedSyntax.Length or EmbeddedSyntax.Deadline
                or EmbeddedSyntax.Anchor =>
                texts.Where(t => t.Kind == JsonItemKind.Text).SelectMany(t => PhraseMutants.Of(t.Text)
                    .Select(m => Changed(t, owner, m.Kind, m.Was, m.Now, Json(m.Text)))),
            _ => [],
        };
    }

    private string OtherThan(List<JsonItem> by) =>
        stakeholders.FirstOrDefault(s => !by.Exists(b => b.Text == s)) ?? by[0].Text;

    private IEnumerable<Mutant> Swaps(JsonMember member, string owner)
    {
        var items = member.Value.Kind == JsonItemKind.List && Ordered.Contains(member.Name, StringComparer.Ordinal)
            ? member.Value.Items : [];
        for (var i = 0; i + 1 < items.Count; i++)
        {
            var (first, second) = (Place(items[i]), Place(items[i + 1]));
            var (a, b) = (Raw(first), Raw(second));
            yield return new Mutant(file.File, items[i].Line, items[i].Path, owner, "order", Named(items[i], i), Named(items[i + 1], i + 1),
                first.Start, second.End - first.Start, b + text[first.End..second.Start] + a);
        }
    }

    private static string Named(JsonItem item, int index) => item.Kind == JsonItemKind.Text ? item.Text
        : item.String("id") ?? item.String("action") ?? FormattableString.Invariant($"item {index + 1}");

    private static string Json(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private Mutant Quoted(JsonItem at, string owner, string kind, string was, string now) =>
        Changed(at, owner, kind, was, now, Json(now));

    private Mutant Changed(JsonItem at, string owner, string kind, string was, string now, string written)
    {
        var place = Place(at);
        return new Mutant(file.File, at.Line, at.Path, owner, kind, was, now, place.Start, place.End - place.Start, written);
    }

    private string Raw((int Start, int End) place) => text[place.Start..place.End];

    private (int Start, int End) Place(JsonItem item)
    {
        var start = TextPlaces.Offset(text, item.Line, item.Column);
        return (start, TextPlaces.EndOf(text, start));
    }
}
