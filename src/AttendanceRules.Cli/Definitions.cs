using AttendanceRules.Documents;
using AttendanceRules.Json;
using AttendanceRules.Model.Facts;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Cli;

/// <summary>What one name of the packs means, in every edition: a rule, a stage, a threshold or a fact.</summary>
internal static class Definitions
{
    public static IEnumerable<string> Of(RuleBook book, string what, string? id, DateOnly asOf)
    {
        var sentences = new DutySentences(book.Book, book.Files, asOf);
        List<(string Name, Func<IEnumerable<string>> Lines)> known = what switch
        {
            "rule" => [.. book.Book.Rules.Select(r => (r.Id, (Func<IEnumerable<string>>)(() => Duty(sentences.Of(r)))))],
            "stage" => [.. book.Book.Pathways.SelectMany(p => p.Stages.Select(s => ($"{p.Id}/{s.Id}",
                (Func<IEnumerable<string>>)(() => Duty(sentences.Of(p, s))))))],
            "threshold" => [.. book.Book.Names.Thresholds.Select(n => (n, (Func<IEnumerable<string>>)(() => Threshold(book, n))))],
            _ => [.. book.Book.Names.Facts.Select(n => (n, (Func<IEnumerable<string>>)(() => Fact(book, n, sentences))))],
        };
        var found = known.FindAll(k => k.Name == id || (what == "stage" && k.Name.Split('/')[1] == id));
        return found.Count > 0 ? found.SelectMany(f => f.Lines())
            : throw new UsageException($"{(id is null ? $"Name a {what}." : $"No {what} is called '{id}'.")} "
                + Nearest.Suggest(id ?? "", known.Select(k => k.Name).Distinct(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Duty(DutyText duty) =>
    [
        duty.Title == duty.Id ? duty.Id : $"{duty.Id}: {duty.Title}", "  " + duty.Lead, .. duty.Lines.Select(l => "  - " + l),
        .. duty.Notes.Select(n => "  " + n), "  " + duty.Period,
        .. duty.Sources.Select(s => $"  [{s.Citation}] {s.Text}".TrimEnd()), "  " + duty.Place,
    ];

    private static IEnumerable<string> Threshold(RuleBook book, string name)
    {
        var threshold = (ThresholdName)book.Book.Names.Find(name)!;
        var item = Item(book, PackSection.Thresholds, name);
        yield return $"{name}: {threshold.Title}";
        foreach (var (from, value, source) in threshold.Values)
        {
            yield return $"  {NamedText.Number(value, threshold)} from {Output.Day(from)}" + (source.Length > 0 ? $" [{source}]" : "");
        }

        yield return "  A pack laid over it may " + (item.String("permits") switch
        {
            "free" => "change it.",
            "tighten" => $"only make it stricter, which is {item.String("stricter") ?? "lower"}.",
            _ => "not change it.",
        });
        yield return Place(item);
    }

    private static IEnumerable<string> Fact(RuleBook book, string name, DutySentences sentences)
    {
        var fact = book.Book.Names.Find(name)!;
        yield return $"{name}: {NamedText.Title(fact)}";
        yield return "  " + NamedText.Sentence(sentences.Facts.Of(fact));
        foreach (var item in book.Files.SelectMany(f => f.Each(PackSection.Facts)).Where(f => f.Name == name).Select(f => f.Item))
        {
            yield return Place(item);
        }
    }

    private static JsonItem Item(RuleBook book, PackSection section, string name) =>
        book.Files.SelectMany(f => f.Each(section)).Last(t => t.Name == name).Item;

    private static string Place(JsonItem item) => FormattableString.Invariant($"  {item.File}, line {item.Line}");
}
