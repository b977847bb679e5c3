using System.Text;
using AttendanceRules.Advice.Formats;

namespace AttendanceRules.Outlook;

/// <summary>An outlook as a Markdown document.</summary>
internal static class OutlookMarkdown
{
    public static string Of(PupilOutlook outlook)
    {
        var text = new StringBuilder();
        Paragraph(text, "# ", OutlookParts.Title(outlook));
        Paragraph(text, "", OutlookParts.Premise(outlook));
        foreach (var part in OutlookParts.Of(outlook))
        {
            Paragraph(text, "## ", part.Heading);
            foreach (var (title, lines) in part.Items)
            {
                Paragraph(text, "### ", title);
                foreach (var line in lines)
                {
                    text.Append(' ', 2 * line.Depth).Append("- ").Append(MarkdownText.Of(line.Text)).Append('\n');
                }

                text.Append('\n');
            }
        }

        if (outlook.Notices.Count > 0)
        {
            Paragraph(text, "## ", OutlookParts.Notes);
            foreach (var notice in outlook.Notices)
            {
                text.Append("- ").Append(MarkdownText.Of(notice.Text)).Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Paragraph(StringBuilder text, string level, string sentence) =>
        text.Append(level).Append(MarkdownText.Of(sentence)).Append("\n\n");
}
