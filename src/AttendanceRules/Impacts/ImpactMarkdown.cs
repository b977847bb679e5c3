using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Impacts;

/// <summary>An impact as a Markdown document.</summary>
internal static class ImpactMarkdown
{
    public static string Of(Impact impact)
    {
        List<string> lines = ["# Impact of a change of rules", ""];
        lines.AddRange(ImpactParts.Heading(impact).SelectMany(l => new[] { MarkdownText.Of(l), "" }));
        lines.AddRange(["## What changed in the rules", "", .. Items(ImpactParts.RuleChanges(impact.Rules)), ""]);
        lines.AddRange(["## By action", "",
            .. MarkdownText.Table(ImpactParts.ActionColumns, [.. impact.Actions.Select(ImpactParts.Row)]), ""]);
        lines.AddRange(["## Who is affected", "",
            .. MarkdownText.Table(ImpactParts.CountColumns, [.. impact.Counts.Select(ImpactParts.Row)]), ""]);
        lines.AddRange(["## Pupils", "", .. impact.Pupils.Count == 0 ? ["Nobody.", ""] : impact.Pupils.SelectMany(Pupil)]);
        if (impact.OwnLines.Count > 0)
        {
            lines.AddRange(["## The school", "", .. impact.OwnLines.SelectMany(Line), ""]);
        }

        if (impact.Notices.Count > 0)
        {
            lines.AddRange(["## Notes", "", .. Items(impact.Notices.Select(n => n.Text))]);
        }

        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Pupil(PupilImpact pupil) =>
        ["### " + MarkdownText.Of(pupil.Pupil), "", .. pupil.Lines.SelectMany(Line), ""];

    private static IEnumerable<string> Line(ImpactLine line) =>
        ["- " + MarkdownText.Of(ImpactParts.Sentence(line)), .. line.Because.Select(b => "  - " + MarkdownText.Of(b))];

    private static IEnumerable<string> Items(IEnumerable<string> texts) => texts.Select(t => "- " + MarkdownText.Of(t));
}
