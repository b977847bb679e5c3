using AttendanceRules.Json;
using AttendanceRules.Model;
using AttendanceRules.Packs.Binding;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Schools;

/// <summary>Reads reports: every part of one is an analysis, a review, a benchmark, or a word for what advice on a school holds.</summary>
internal sealed class ReportReader(BoundPacks packs, ProblemList problems)
{
    private readonly Book book = packs.Book;

    /// <summary>Words for parts that are not declarations.</summary>
    public static readonly IReadOnlyList<string> Words = ["groups", "cohorts", "benchmarks", "due", "overdue", "undecided", "unmet",
        "standing", "roles", "evidence", "plan", "changes", "pathways"];

    public IEnumerable<ReportDeclaration> Read(IReadOnlyCollection<string> declared) =>
        packs.Files.SelectMany(p => p.Each(PackSection.Reports).Select(r => Read(r.Name, r.Item, p.Pack!, declared)));

    private ReportDeclaration Read(string id, JsonItem item, PackDeclaration pack, IReadOnlyCollection<string> declared)
    {
        if (item["for"] is { } reader && !book.Stakeholders.Contains(reader.Text, StringComparer.Ordinal))
        {
            problems.Add("unknown-stakeholder", reader, $"Unknown stakeholder '{reader.Text}'.",
                Nearest.Suggest(reader.Text, book.Stakeholders));
        }

        var sections = item.List("sections").Where(s => ObjectChecker.Check(s, ObjectSchema.ReportSection, problems)).ToList();
        foreach (var at in sections.SelectMany(s => s.List("show")).Where(s => !IsKnown(s.Text, declared)))
        {
            problems.Add("unknown-name", at, $"'{at.Text}' is neither an analysis, a review, a benchmark nor a standard part of a report.",
                Nearest.Suggest(at.Text, declared.Concat(Words))
                ?? $"Parts are {string.Join(", ", Words)}, due of STAKEHOLDER, pupils of GROUP.");
        }

        return new ReportDeclaration(id, item.String("title") ?? id, item.String("for"), item.Date("from") ?? pack.From, item.Date("to")
            ?? pack.To,
            [.. sections.Select(s => (s.String("title") ?? "", s.Strings("show"), s.Strings("sources")))], item.Strings("sources"))
        {
            Origin = packs.Names.Origins.Of(item),
        };
    }

    private bool IsKnown(string word, IReadOnlyCollection<string> declared) => Words.Contains(word, StringComparer.Ordinal)
        || declared.Contains(word)
        || word.Split(" of ") switch
        {
            ["due" or "overdue" or "undecided" or "standing", var stakeholder] =>
                book.Stakeholders.Contains(stakeholder, StringComparer.Ordinal),
            ["pupils", var group] => book.Groups.Any(g => g.Name == group),
            _ => false,
        };
}
