using System.Text.Json;
using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Mutations;

/// <summary>Every mutant of a file of a pack, in the order written. What is not of rules, as sources and cases, has none.</summary>
internal sealed class MutantFinder(JsonItem file, string text, Book book)
{
    private static readonly PackSection[] Sections =
    [
        PackSection.Thresholds, PackSection.Facts, PackSection.Questions, PackSection.Groups, PackSection.Actions, PackSection.Rules,
        PackSection.Pathways,
    ];

    // Members without which a declaration means something else.
    private static readonly string[] LeftOut = ["holds", "record", "supplies", "undoes", "endedBy", "needs"];

    private static readonly Dictionary<string, string> Weaker = new(StringComparer.Ordinal)
    {
        ["statutory"] = "guidance", ["guidance"] = "local", ["local"] = "guidance",
        ["must"] = "should", ["should"] = "may", ["may"] = "should",
    };

    public IEnumerable<Mutant> Find() =>
        from member in file.Members
        let section = Array.Find(Sections, s => s.Name == member.Name)
        where section is not null
        from declared in member.Value.Members
        from item in declared.Value.Kind == JsonItemKind.List ? declared.Value.Items : [declared.Value]
        from mutant in Walk(item, section.Concept, declared.Name, section == PackSection.Pathways)
        select mutant;

    private IEnumerable<Mutant> Walk(JsonItem item, ObjectSchema concept, string owner, bool isOrdered)
    {
        foreach (var member in item.Members)
        {
            if (concept.Find(member.Name) is not { } known)
            {
                continue;
            }

            foreach (var mutant in OfMember(member, known, owner).Concat(Swaps(member, owner, isOrdered)))
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
                .SelectMany(p => Walk(p, inside, concept == ObjectSchema.Pathway ? $"{owner}/{p.String("id")}" : owner, isOrdered)))
            {
                yield return mutant;
            }
        }
    }

    private IEnumerable<Mutant> OfMember(JsonMember member, MemberSchema known, string owner)
    {
        var value = member.Value;
        var texts = value.Kind == JsonItemKind.List ? value.Items : value.Kind == JsonItemKind.Map ? value.Members.ConvertAll(m => m.Value)
            : [value];
        if (value.Kind == JsonItemKind.Number)
        {
            return PhraseMutants.Beside(value.Text).Select(n => Changed(value, owner, "number", value.Text, n, n));
        }

        if (known.Form == JsonKind.Date)
        {
            return known.Name is "from" or "to" && IsoDate.TryParse(value.Text, out var day)
                ? PhraseMutants.Beside(day).Select(d => Quoted(value, owner, "date", value.Text, d)) : [];
        }

        var written = texts.Where(t => t.Kind == JsonItemKind.Text);
        return known.Name switch
        {
            "unit" when PhraseMutants.OtherUnit(value.Text) is { } unit => [Quoted(value, owner, "unit", value.Text, unit)],
            "by" when texts.Count > 0 => [Quoted(texts[0], owner, "stakeholder", texts[0].Text, OtherThan(texts))],
            "basis" or "force" => [Quoted(value, owner, known.Name, value.Text, Weaker[value.Text])],
            "source" or "sources" => written.Select(t => (At: t, Other: OtherClause(t.Text, texts))).Where(t => t.Other is not null)
                .Select(t => Quoted(t.At, owner, "source", t.At.Text, t.Other!)),
            "weekday" => written.Select(t => Quoted(t, owner, "weekday", t.Text, PhraseMutants.NextWeekday(t.Text))),
            "of" => written.SelectMany(t => WithoutParts(t, owner, "class").Concat(WithoutNot(t, owner))),
            "after" => written.SelectMany(t => WithoutParts(t, owner, "after"))
                .Concat(texts.Count > 1 ? Without(member, owner) : []),
            // What is only recorded is never advised: that it is shows in sheets of casework alone.
            "record" when value.Text == "only" => [],
            _ when LeftOut.Contains(known.Name, StringComparer.Ordinal) =>
                Phrases(written, known, owner).Concat(Without(member, owner)),
            _ when known.Phrasing == EmbeddedSyntax.Condition && value.Kind == JsonItemKind.List && texts.Count > 1 =>
                Phrases(written, known, owner).Concat(Without(member, owner, "part")),
            _ => Phrases(written, known, owner),
        };
    }

    private IEnumerable<Mutant> Phrases(IEnumerable<JsonItem> texts, MemberSchema known, string owner)
    {
        if (known.Phrasing is not (EmbeddedSyntax.Condition or EmbeddedSyntax.Window or EmbeddedSyntax.Length or EmbeddedSyntax.Deadline
            or EmbeddedSyntax.Anchor) && known.Name != "publishedFrom")
        {
            return [];
        }

        return texts.SelectMany(t => PhraseMutants.Of(t.Text).Select(m => Changed(t, owner, m.Kind, m.Was, m.Now, Json(m.Text)))
            .Concat(known.Phrasing == EmbeddedSyntax.Condition && known.Name != "number"
                ? WithoutParts(t, owner, "part").Concat(WithoutNot(t, owner)) : [])
            .Concat(known.Phrasing == EmbeddedSyntax.Window && known.Name != "holds"
                ? [Quoted(t, owner, "window", t.Text, PhraseMutants.OtherWindow(t.Text))] : []));
    }

    private IEnumerable<Mutant> WithoutParts(JsonItem at, string owner, string kind) =>
        PhraseMutants.WithoutParts(at.Text).Select(p => Changed(at, owner, kind, p.Part, "nothing", Json(p.Text)));

    private IEnumerable<Mutant> WithoutNot(JsonItem at, string owner) =>
        PhraseMutants.WithoutNot(at.Text).Select(p => Changed(at, owner, "not", p.Part, p.Now, Json(p.Text)));

    private string OtherThan(List<JsonItem> by) =>
        book.Stakeholders.FirstOrDefault(s => !by.Exists(b => b.Text == s)) ?? by[0].Text;

    // The clause after it in its document that is not cited beside it.
    private string? OtherClause(string cited, List<JsonItem> beside)
    {
        var parts = cited.Split('#');
        var clauses = book.Sources.FirstOrDefault(d => d.Id == parts[0])?.Clauses.Select(c => c.Id).ToList() ?? [];
        var at = parts.Length == 2 ? clauses.IndexOf(parts[1]) : -1;
        return at < 0 ? null : clauses.Skip(at + 1).Concat(clauses.Take(at)).Select(c => $"{parts[0]}#{c}")
            .FirstOrDefault(c => !beside.Exists(b => b.Text == c));
    }

    // Each item of a list of several, else the whole member.
    private IEnumerable<Mutant> Without(JsonMember member, string owner, string? kind = null)
    {
        kind ??= member.Name;
        var items = member.Value.Kind == JsonItemKind.List ? member.Value.Items : [];
        return items.Count > 1 ? items.Select(i => Removed(i, Place(i), owner, kind, i.Text))
            : [Removed(member.Value, (TextPlaces.Offset(text, member.Line, member.Column), Place(member.Value).End), owner, kind,
                Raw(Place(member.Value)))];
    }

    private Mutant Removed(JsonItem at, (int Start, int End) place, string owner, string kind, string was)
    {
        var (start, end) = place;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next < text.Length && text[next] == ',')
        {
            end = next + 1;
        }
        else if (text.LastIndexOf(',', start - 1) is >= 0 and var comma && string.IsNullOrWhiteSpace(text[(comma + 1)..start]))
        {
            start = comma;
        }

        return new Mutant(file.File, at.Line, at.Path, owner, kind, was, "nothing", start, end - start, "");
    }

    // The order of a pathway's stages and of their lines, and of ways, means something: the first action puts a stage on record, and the
    // first way that holds is taken. Of a rule's lines it means nothing.
    private IEnumerable<Mutant> Swaps(JsonMember member, string owner, bool isOrdered)
    {
        var items = member.Value.Kind == JsonItemKind.List && (member.Name == "firstOf" || (isOrdered && member.Name is "stages" or "do"))
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
