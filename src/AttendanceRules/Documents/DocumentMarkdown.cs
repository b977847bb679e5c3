using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Documents;

/// <summary>Writes a document as Markdown. What a drawing shows is in the sentences below it.</summary>
internal static class DocumentMarkdown
{
    public static string Of(string title, IEnumerable<DocumentBlock> blocks) =>
        string.Join("\n\n", blocks.Select(Block).Where(b => b.Length > 0).Prepend("# " + MarkdownText.Of(title))) + "\n";

    private static string Block(DocumentBlock block) => block switch
    {
        DocumentBlock.Heading heading => $"{new string('#', heading.Level)} {MarkdownText.Of(heading.Text)}",
        DocumentBlock.Paragraph paragraph => MarkdownText.Of(paragraph.Text),
        DocumentBlock.Bullets bullets => Bullets(bullets.Items),
        DocumentBlock.Table table => string.Join('\n', MarkdownText.Table(table.Header, table.Rows)),
        DocumentBlock.Duty duty => Duty(duty.Text),
        DocumentBlock.Matrix matrix => string.Join("\n\n", matrix.Rows.SelectMany(r => Row(matrix, r.Group, r.Cells))),
        _ => "",
    };

    private static IEnumerable<string> Row(DocumentBlock.Matrix matrix, string group, IReadOnlyList<IReadOnlyList<DutyText>> cells)
    {
        yield return "### " + MarkdownText.Of(group);
        foreach (var (duties, i) in cells.Select((c, i) => (c, i)))
        {
            yield return $"#### {MarkdownText.Of(NamedText.Sentence(matrix.Stakeholders[i])).TrimEnd('.')}";
            yield return duties.Count == 0 ? "Nothing." : string.Join("\n\n", duties.Select(Duty));
        }
    }

    private static string Duty(DutyText duty) => string.Join("\n\n", new[]
    {
        $"**{MarkdownText.Of(duty.Title)}**{(duty.Title == duty.Id ? "" : $" ({MarkdownText.Of(duty.Id)})")}",
        MarkdownText.Of(duty.Lead), Bullets(duty.Lines), Bullets(duty.Notes),
        MarkdownText.Of($"{duty.Period} {Sources(duty)}"),
    }.Where(t => t.Length > 0));

    private static string Sources(DutyText duty) => duty.Sources.Count == 0 ? "It cites no source."
        : "Sources: " + string.Join("; ", duty.Sources.Select(s =>
            s.Text.Length > 0 ? $"{s.Citation} ({s.Text.TrimEnd('.')})" : s.Citation)) + ".";

    private static string Bullets(IReadOnlyList<string> items) => string.Join('\n', items.Select(i => "- " + MarkdownText.Of(i)));
}
