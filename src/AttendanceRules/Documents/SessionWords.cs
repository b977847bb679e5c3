using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;

namespace AttendanceRules.Documents;

/// <summary>Which sessions a fact looks at, by the titles of classes, flags and codes.</summary>
internal sealed class SessionWords
{
    private const string And = " and ";
    private const string Not = "not ";
    private const string InSubjects = " in subjects ";

    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> subjects = new(StringComparer.Ordinal);

    /// <param name="packs">The packs of the book, the lowest first.</param>
    public SessionWords(IEnumerable<PackFiles> packs)
    {
        var all = packs.ToList();
        foreach (var (name, item) in all.SelectMany(p => p.Each(PackSection.Subjects)))
        {
            subjects[name] = NamedText.Quoted(item.String("title") ?? name);
        }

        foreach (var section in new[] { PackSection.Codes, PackSection.Flags, PackSection.Classes })
        {
            foreach (var (name, item) in all.SelectMany(p => p.Each(section)))
            {
                var title = item.String("title") ?? name;
                titles[name] = section == PackSection.Codes ? $"code {name} ({title})" : NamedText.Quoted(title);
            }
        }
    }

    /// <summary>What they are recorded as: <em>“Absence”</em>, <em>“Absence” and not code N (Reason unknown)</em>.</summary>
    /// <param name="filter">The sessions as the pack writes them.</param>
    /// <param name="taught">The subjects in which they were; empty: any.</param>
    public string Of(string filter, IReadOnlyList<string> taught) => Recorded(filter.Split(InSubjects)[0]) + In(taught);

    /// <summary>In which subjects: <em> in “Mathematics”</em>; empty for any.</summary>
    public string In(IReadOnlyList<string> taught) =>
        taught.Count == 0 ? "" : " in " + string.Join(" or ", taught.Select(s => subjects.GetValueOrDefault(s) ?? s));

    private string Recorded(string filter)
    {
        if (filter.Split(And) is [var first, _, ..] parts)
        {
            return parts.Skip(1).Aggregate(Title(first), (text, part) => part.StartsWith(Not, StringComparison.Ordinal)
                ? $"{text} and not {Title(part[Not.Length..])}" : $"{text} and also {Title(part)}");
        }

        var names = filter.Split(',').Select(Title).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} or {names[^1]}";
    }

    private string Title(string name) => titles.GetValueOrDefault(name) ?? name;
}
