using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Chronologies;

/// <summary>A chronology as a Markdown document.</summary>
internal static class ChronologyMarkdown
{
    public static string Of(Chronology history)
    {
        List<string> lines = ["# Chronology", "", .. ChronologyParts.Heading(history).SelectMany(l => new[] { MarkdownText.Of(l), "" })];
        foreach (var table in ChronologyParts.Tables(history))
        {
            lines.AddRange(["## " + MarkdownText.Of(table.Title), "", .. MarkdownText.Table(table.Columns, table.Rows), ""]);
        }

        if (history.Notes.Count > 0)
        {
            lines.AddRange(["## Notes", "", .. history.Notes.Select(n => "- " + MarkdownText.Of(n))]);
        }

        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }
}
