using System.Text.RegularExpressions;
using AttendanceRules.Json;
using AttendanceRules.Packs.Json;
using AttendanceRules.Packs.Schema;
using AttendanceRules.Problems;

namespace AttendanceRules.Checks;

/// <summary>
/// Facts, thresholds, questions and actions that no pack uses outside its cases, and clauses that nothing cites. A name counts as used
/// wherever its word is in a text that is not prose, so that nothing is called unused that some phrase reads. An action that supplies what
/// is asked is used by whoever asks.
/// </summary>
internal static partial class Unused
{
    // Members that people read; a name in them uses nothing.
    private static readonly HashSet<string> Prose = new(
    [
        "title", "ask", "text", "because", "reason", "legalBasis", "provider", "duration", "intended", "evidence", "success", "prompt",
        "notEncodable", "publisher", "licence", "period", "source", "sources", "case", "cases", "calendar", "accepts", "address",
    ], StringComparer.Ordinal);

    private static readonly (PackSection Section, string Word)[] Named =
    [
        (PackSection.Facts, "fact"), (PackSection.Thresholds, "threshold"), (PackSection.Questions, "question"),
        (PackSection.Actions, "action"),
    ];

    public static void Check(IReadOnlyList<PackFiles> all, IReadOnlyList<PackFiles> packs, ProblemList problems)
    {
        var words = all.SelectMany(p => p.Files).SelectMany(Texts).SelectMany(t => Word().Matches(t).Select(m => m.Value))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (section, word) in Named)
        {
            foreach (var (name, item) in all.SelectMany(p => p.Each(section)).Where(d => packs.Any(p => p.Holds(d.Item.File)))
                .Where(d => !words.Contains(d.Name) && !(d.Item.String("supplies") is { } asked && words.Contains(asked)))
                .DistinctBy(d => d.Name))
            {
                problems.Warn("unused-name", item, $"Nothing uses the {word} '{name}'.", "Use it, or remove it.");
            }
        }

        var cited = Packs.Binding.Citations.In(all).Select(c => c.At.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (document, source) in packs.SelectMany(p => p.Each(PackSection.Sources)))
        {
            foreach (var clause in (source["clauses"]?.Members ?? []).Where(c => c.Value["notEncodable"] is null
                && !cited.Contains($"{document}#{c.Name}")))
            {
                problems.Warn("unused-clause", clause.Value, $"Nothing cites '{document}#{clause.Name}'.",
                    "Cite it, remove it, or say with 'notEncodable' why nothing can carry it.");
            }
        }
    }

    private static IEnumerable<string> Texts(JsonItem item) => item.Kind switch
    {
        JsonItemKind.Text => [item.Text],
        JsonItemKind.List => item.Items.SelectMany(Texts),
        JsonItemKind.Map => item.Members.Where(m => !Prose.Contains(m.Name)).SelectMany(m => Texts(m.Value)),
        _ => [],
    };

    [GeneratedRegex("[A-Za-z][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
